package parley.query.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/**
 * What is in memory while a whole list is written out: bytes of heap that survive a collection. The service runs in this
 * process, so its memory is part of it.
 *
 * @param lines how many lines came
 * @param start before the first of them was read
 * @param middle when half of them had been
 * @param end when the last had been and the stream was still open
 */
record StreamedHeap(long lines, long start, long middle, long end) {

    /** @param expected how many lines will come, or a few more */
    static StreamedHeap of(URI stream, long expected) throws IOException {
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(stream.toURL().openStream(), StandardCharsets.UTF_8))) {
            long start = used();
            long middle = 0;
            long lines = 0;
            while (reader.readLine() != null) {
                lines++;
                if (lines == expected / 2) {
                    middle = used();
                }
            }
            return new StreamedHeap(lines, start, middle, used());
        }
    }

    private static long used() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
