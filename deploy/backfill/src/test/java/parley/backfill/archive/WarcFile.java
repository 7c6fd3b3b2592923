package parley.backfill.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcDigest;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcRequest;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;
import org.netpreserve.jwarc.WarcWriter;
import org.netpreserve.jwarc.Warcinfo;

/** A WARC file made by jwarc, of which single records can be damaged. Not thread-safe. */
public final class WarcFile {

    private static final Instant FETCHED = Instant.parse("2031-10-01T08:00:00Z");

    private final WarcCompression compression;
    private final List<byte[]> records = new ArrayList<>();

    private WarcFile(WarcCompression compression) {
        this.compression = compression;
    }

    /** A file in which each record is a member of a gzip file. */
    public static WarcFile compressed() {
        return new WarcFile(WarcCompression.GZIP);
    }

    static WarcFile plain() {
        return new WarcFile(WarcCompression.NONE);
    }

    /** What a crawl writes besides pages: what it is, what it asked for, what had not changed. */
    public WarcFile surroundings(String url) throws IOException {
        add(new Warcinfo.Builder().fields(Map.of("software", List.of("a test"))).build());
        add(new WarcRequest.Builder(url)
                .date(FETCHED)
                .body(MediaType.HTTP_REQUEST, "GET / HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.US_ASCII))
                .build());
        return add(new WarcRevisit.Builder(url, WarcRevisit.IDENTICAL_PAYLOAD_DIGEST_1_1)
                .date(FETCHED.plusSeconds(60))
                .body(new HttpResponse.Builder(200, "OK").build())
                .build());
    }

    /** An answer to a request. */
    public WarcFile response(String url, int status, String type, byte[] body) throws IOException {
        return response(
                url,
                FETCHED,
                new HttpResponse.Builder(status, "so")
                        .body(MediaType.parse(type), body)
                        .build());
    }

    /** A page as it was fetched at some time. */
    public WarcFile page(String url, Instant fetched, String html) throws IOException {
        return response(
                url,
                fetched,
                new HttpResponse.Builder(200, "OK")
                        .body(MediaType.HTML_UTF8, html.getBytes(StandardCharsets.UTF_8))
                        .build());
    }

    WarcFile response(String url, Instant fetched, HttpResponse http) throws IOException {
        WarcResponse bare =
                new WarcResponse.Builder(url).date(fetched).body(http).build();
        byte[] block = bare.body().stream().readAllBytes();
        return add(new WarcResponse.Builder(url)
                .date(fetched)
                // Else random, so that no file would have the same bytes twice.
                .recordId(UUID.nameUUIDFromBytes(block))
                .blockDigest(new WarcDigest("SHA-1", sha1(block)))
                .body(MediaType.HTTP_RESPONSE, block)
                .build());
    }

    WarcFile add(WarcRecord record) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (WarcWriter writer = new WarcWriter(Channels.newChannel(bytes), compression)) {
            writer.write(record);
        }
        records.add(bytes.toByteArray());
        return this;
    }

    /** Damages the last record in its middle. */
    public WarcFile broken() {
        byte[] last = records.get(records.size() - 1);
        for (int i = last.length / 2; i < last.length / 2 + 8; i++) {
            last[i] ^= 0x5a;
        }
        return this;
    }

    /** Cuts the last record off. */
    public WarcFile cutOff() {
        byte[] last = records.remove(records.size() - 1);
        records.add(Arrays.copyOf(last, last.length / 2));
        return this;
    }

    /** Where the last record begins. */
    long lastOffset() {
        return records.subList(0, records.size() - 1).stream()
                .mapToLong(record -> record.length)
                .sum();
    }

    public Path writeTo(Path file) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] record : records) {
            all.write(record);
        }
        return Files.write(file, all.toByteArray());
    }

    private static byte[] sha1(byte[] block) {
        try {
            return MessageDigest.getInstance("SHA-1").digest(block);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
