package parley.pdf;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Where the classes are that read PDF files: they are asked where they were loaded from, as frameworks have class paths of their
 * own.
 */
final class ClassPath {

    /** One of each jar. */
    private static final List<String> CLASSES = List.of(
            "parley.pdf.PdfProcessMain",
            "parley.reader.PdfReader",
            "org.apache.pdfbox.Loader",
            "org.apache.pdfbox.io.RandomAccessRead",
            "org.apache.fontbox.cmap.CMap",
            "org.apache.commons.logging.LogFactory");
    /** Where the log that PDFBox writes leads to another one. */
    private static final List<String> CLASSES_PERHAPS = List.of("org.jboss.logging.Logger", "org.slf4j.LoggerFactory");

    private ClassPath() {}

    static String ofTheReader() {
        Set<String> places = new LinkedHashSet<>();
        for (String name : CLASSES) {
            places.add(
                    placeOf(name).orElseThrow(() -> new IllegalStateException("nobody knows where " + name + " is")));
        }
        CLASSES_PERHAPS.forEach(name -> placeOf(name).ifPresent(places::add));
        return String.join(File.pathSeparator, places);
    }

    private static Optional<String> placeOf(String name) {
        try {
            CodeSource source = Class.forName(name, false, ClassPath.class.getClassLoader())
                    .getProtectionDomain()
                    .getCodeSource();
            return source == null || source.getLocation() == null
                    ? Optional.empty()
                    : Optional.of(Path.of(source.getLocation().toURI()).toString());
        } catch (ClassNotFoundException | URISyntaxException e) {
            return Optional.empty();
        }
    }
}
