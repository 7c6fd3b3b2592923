package parley.backfill;

import org.apache.spark.Partitioner;

/**
 * Spreads lines over files by the hash that their keys begin with, in its order: whatever the number of files, one behind
 * the other they are the same bytes, and lines of one hash are in one file. Immutable.
 */
final class HashPartitions extends Partitioner {

    private static final int DIGITS = 8;

    private final int count;

    HashPartitions(int count) {
        this.count = count;
    }

    @Override
    public int numPartitions() {
        return count;
    }

    @Override
    public int getPartition(Object key) {
        long prefix = Long.parseLong(((String) key).substring(0, DIGITS), 16);
        return (int) (prefix * count >>> 4 * DIGITS);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof HashPartitions partitions && partitions.count == count;
    }

    @Override
    public int hashCode() {
        return count;
    }
}
