package parley.query.platform;

/** How much may be kept in memory: a part of the heap that the process was given, so that a larger heap makes it faster. */
public final class HeapShare {

    /** Of the heap, for each cache: 32 MB of a heap of 512 MB. */
    private static final int PART = 16;

    private HeapShare() {}

    /** @param bytes about how many one entry takes */
    public static long entriesOf(int bytes) {
        return Runtime.getRuntime().maxMemory() / PART / bytes;
    }
}
