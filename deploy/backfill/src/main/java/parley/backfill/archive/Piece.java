package parley.backfill.archive;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * What is read in one go: a file, or a stretch of one that can be divided.
 *
 * @param start its first byte
 * @param end behind its last byte
 */
public record Piece(ArchiveFile file, long start, long end) implements Serializable {

    /** About what one task reads, so that many small files cost no task each. */
    private static final long SHARE = 64L << 20;

    /** Opening a file costs about as much as reading so many bytes. */
    private static final long OPENING = 64L << 10;

    /** The pieces of all files, in their order, in shares of about the same size. */
    public static List<ArrayList<Piece>> shares(List<ArchiveFile> files) {
        List<ArrayList<Piece>> shares = new ArrayList<>();
        ArrayList<Piece> share = new ArrayList<>();
        long size = 0;
        for (ArchiveFile file : files) {
            for (Piece piece : of(file)) {
                long cost = piece.end() - piece.start() + OPENING;
                if (!share.isEmpty() && size + cost > SHARE) {
                    shares.add(share);
                    share = new ArrayList<>();
                    size = 0;
                }
                share.add(piece);
                size += cost;
            }
        }
        if (!share.isEmpty()) {
            shares.add(share);
        }
        return shares;
    }

    static List<Piece> of(ArchiveFile file) {
        if (!file.isDivisible()) {
            return List.of(new Piece(file, 0, file.length()));
        }
        List<Piece> pieces = new ArrayList<>();
        for (long start = 0; start < file.length(); start += SHARE) {
            pieces.add(new Piece(file, start, Math.min(file.length(), start + SHARE)));
        }
        return pieces;
    }
}
