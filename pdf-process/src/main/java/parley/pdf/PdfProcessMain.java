package parley.pdf;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.LogManager;
import parley.reader.PdfReader;
import parley.reader.UnreadableTextException;

/**
 * What runs in the process: takes one file from its standard input, length first, answers on its standard output, and ends; also
 * when its input ends before it is done, since then nobody waits for the answer.
 */
final class PdfProcessMain {

    /** The exit code of {@code -XX:+ExitOnOutOfMemoryError}. */
    static final int OUT_OF_MEMORY = 3;

    private static final int NOBODY_WAITS = 1;

    private PdfProcessMain() {}

    public static void main(String[] arguments) throws IOException {
        LogManager.getLogManager().reset();
        letTheKernelTakeThisOneFirst();
        DataInputStream in = new DataInputStream(System.in);
        byte[] file = new byte[in.readInt()];
        in.readFully(file);
        endWithInput();
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(System.out))) {
            try {
                PdfAnswer.write(PdfReader.read(file), out);
            } catch (UnreadableTextException e) {
                PdfAnswer.write(e, out);
            }
        } catch (OutOfMemoryError e) {
            // Such as is thrown by the library's own hand, and not seen by the virtual machine.
            Runtime.getRuntime().halt(OUT_OF_MEMORY);
        }
        Runtime.getRuntime().halt(0);
    }

    /** On Linux, where a container has too little memory after all, this process ends and not the one that started it. */
    private static void letTheKernelTakeThisOneFirst() {
        try {
            Files.writeString(Path.of("/proc/self/oom_score_adj"), "1000");
        } catch (IOException e) {
            // Another system, or not allowed: then it is as it would be without.
        }
    }

    private static void endWithInput() {
        Thread watch = new Thread(
                () -> {
                    try {
                        while (System.in.read() >= 0) {
                            // Nothing more is expected.
                        }
                    } catch (IOException e) {
                        // As good as its end.
                    }
                    Runtime.getRuntime().halt(NOBODY_WAITS);
                },
                "end-with-input");
        watch.setDaemon(true);
        watch.start();
    }
}
