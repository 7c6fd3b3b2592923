package parley.pdf;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import parley.document.Document;
import parley.reader.PdfReader;
import parley.reader.UnreadableTextException;
import parley.reader.UnreadableTextException.Reason;

/**
 * Reads PDF files as {@link PdfReader} does, each in a Java process that has its own memory and its own time.
 *
 * <p>A few hundred bytes can ask for any amount of either: streams packed twice, forms that draw one another, fonts with
 * billions of widths. No count of bytes or pages bounds that, a process does. Where a file takes more than it may, the file
 * is refused, and nothing else has been touched. Thread-safe; a few files are read at a time, others wait for them.
 */
public final class PdfProcess {

    /** Room for a file of 64 MB and what is parsed of it. */
    private static final int MEGABYTES = 192;
    /** A document of some hundred pages is read in a tenth of it. */
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    /** How many processes there are at a time: they share the memory of the container with the program that started them. */
    private static final Semaphore PLACES = new Semaphore(2, true);

    /**
     * What Java needs to read names of files, and to start on Windows. Keys and passwords of the service are not where hostile
     * files are read, nor are its options for Java.
     */
    private static final Set<String> ENVIRONMENT = Set.of("LANG", "LC_ALL", "LC_CTYPE", "SystemRoot");

    private static final PdfProcess USUAL = new PdfProcess(MEGABYTES, LIMIT);

    private final int megabytes;
    private final Duration limit;

    PdfProcess(int megabytes, Duration limit) {
        this.megabytes = megabytes;
        this.limit = limit;
    }

    /**
     * The document in a PDF; its text is empty where no page has any. Takes half a second for the process, and what
     * {@link PdfReader} takes.
     *
     * @param file a whole file
     * @throws UnreadableTextException as {@link PdfReader#read}; if the file takes more than 192 MB or 30 seconds to be read
     *     ({@link Reason#TOO_LONG}); if others kept all places taken for a minute ({@link Reason#BUSY})
     * @throws UncheckedIOException if no process can be started, or it ends without an answer
     */
    public static Document read(byte[] file) throws UnreadableTextException {
        return USUAL.readInTurn(file);
    }

    Document readInTurn(byte[] file) throws UnreadableTextException {
        try {
            if (!PLACES.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new UnreadableTextException(
                        Reason.BUSY,
                        "other PDF files were still being read after " + PATIENCE.toSeconds() + " seconds");
            }
            try {
                return readNow(file);
            } finally {
                PLACES.release();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException("interrupted while a PDF was being read", e));
        }
    }

    private Document readNow(byte[] file) throws IOException, InterruptedException, UnreadableTextException {
        Process process = start();
        AtomicBoolean late = new AtomicBoolean();
        process.onExit().orTimeout(limit.toMillis(), TimeUnit.MILLISECONDS).whenComplete((ended, tooLate) -> {
            if (tooLate != null) {
                late.set(true);
                process.destroyForcibly();
            }
        });
        // The way in stays open until the answer is there: the process ends when it is closed.
        try (DataOutputStream in = new DataOutputStream(process.getOutputStream());
                DataInputStream out = new DataInputStream(new BufferedInputStream(process.getInputStream()))) {
            in.writeInt(file.length);
            in.write(file);
            in.flush();
            return PdfAnswer.read(out);
        } catch (IOException e) {
            int code = process.waitFor();
            if (late.get()) {
                throw new UnreadableTextException(
                        Reason.TOO_LONG, "the PDF cannot be read in " + limit.toSeconds() + " seconds");
            }
            if (code == PdfProcessMain.OUT_OF_MEMORY) {
                throw new UnreadableTextException(
                        Reason.TOO_LONG, "the PDF cannot be read in " + megabytes + " MB of memory");
            }
            throw new IOException("the process that was to read a PDF ended with " + code, e);
        } finally {
            process.destroyForcibly();
        }
    }

    private Process start() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + megabytes + "m",
                        "-XX:MaxMetaspaceSize=96m",
                        // It ends before the optimizing compiler would pay.
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-XX:-UsePerfData",
                        "-Djava.awt.headless=true",
                        "-cp",
                        ClassPath.ofTheReader(),
                        PdfProcessMain.class.getName()))
                // What libraries say of a broken file may quote it.
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().keySet().retainAll(ENVIRONMENT);
        return builder.start();
    }
}
