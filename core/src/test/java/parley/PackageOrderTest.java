package parley;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The order of packages is the architecture: a package may use those before it, never one behind it. */
class PackageOrderTest {

    private static final Path SOURCES = Path.of("src/main/java/parley");
    private static final Pattern IMPORT = Pattern.compile("(?m)^import (?:static )?parley\\.(\\w+)\\.");

    private static final List<String> ORDER = List.of(
            "text",
            "selector",
            "lexicon",
            "token",
            "time",
            "document",
            "reader",
            "quotation",
            "segment",
            "tagger",
            "speaker",
            "attribution",
            "resolution",
            "statement",
            "negotiation",
            "extraction",
            "joining",
            "feed",
            "json");

    /** The one framework-like thing is JSON, which only its own package may know. */
    private static final Pattern FOREIGN =
            Pattern.compile("(?m)^import (?:static )?((?!parley|java\\.|org\\.jspecify)[\\w.]+);");

    @Test
    void everyPackageHasItsPlace() throws IOException {
        assertThat(packages()).containsExactlyInAnyOrderElementsOf(ORDER);
    }

    @Test
    void noPackageUsesOneBehindIt() throws IOException {
        List<String> violations = new ArrayList<>();
        for (Path file : sources()) {
            String own = SOURCES.relativize(file).getName(0).toString();
            Matcher imports = IMPORT.matcher(Files.readString(file));
            while (imports.find()) {
                if (ORDER.indexOf(imports.group(1)) > ORDER.indexOf(own)) {
                    violations.add(file + " uses " + imports.group(1));
                }
            }
        }
        assertThat(violations).isEmpty();
    }

    @Test
    void librariesStayInTheirPackages() throws IOException {
        List<String> violations = new ArrayList<>();
        for (Path file : sources()) {
            String own = SOURCES.relativize(file).getName(0).toString();
            Matcher imports = FOREIGN.matcher(Files.readString(file));
            while (imports.find()) {
                String library = imports.group(1);
                boolean atHome = own.equals("json") && library.startsWith("com.fasterxml.jackson")
                        || own.equals("reader")
                                && (library.startsWith("org.jsoup")
                                        || library.startsWith("org.apache.pdfbox")
                                        || library.startsWith("com.fasterxml.jackson"))
                        || own.equals("tagger")
                                && (library.startsWith("ai.onnxruntime")
                                        || library.startsWith("com.fasterxml.jackson"));
                if (!atHome) {
                    violations.add(file + " uses " + library);
                }
            }
        }
        assertThat(violations).isEmpty();
    }

    @Test
    void nothingReadsClockOrChance() throws IOException {
        Pattern impure = Pattern.compile(
                "Instant\\.now|LocalDate\\.now|System\\.(?:currentTimeMillis|nanoTime|getenv|getProperty)|new Random|Math\\.random|UUID\\.randomUUID");
        List<Path> violations = new ArrayList<>();
        for (Path file : sources()) {
            if (impure.matcher(Files.readString(file)).find()) {
                violations.add(file);
            }
        }
        assertThat(violations).isEmpty();
    }

    @Test
    void everyPackageSaysWhatLivesThere() throws IOException {
        for (String name : packages()) {
            assertThat(SOURCES.resolve(name).resolve("package-info.java"))
                    .exists()
                    .content()
                    .contains("@NullMarked", "/**");
        }
    }

    private static List<String> packages() throws IOException {
        try (Stream<Path> folders = Files.list(SOURCES)) {
            return folders.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .toList();
        }
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }
}
