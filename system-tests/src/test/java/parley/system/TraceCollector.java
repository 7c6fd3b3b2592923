package parley.system;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Takes the spans that a service exports (OTLP over HTTP, protobuf). Thread-safe. */
final class TraceCollector implements AutoCloseable {

    /**
     * A stretch of work.
     *
     * @param trace to which it belongs
     * @param id its own
     * @param parent the id of the span that asked for it; empty if none did
     * @param name what was done
     */
    record Span(String trace, String id, String parent, String name) {}

    // Numbers of fields in opentelemetry/proto/trace/v1/trace.proto and collector/trace/v1/trace_service.proto.
    private static final int RESOURCE_SPANS = 1;
    private static final int SCOPE_SPANS = 2;
    private static final int SPANS = 2;
    private static final int TRACE_ID = 1;
    private static final int SPAN_ID = 2;
    private static final int PARENT_SPAN_ID = 4;
    private static final int NAME = 5;

    private final HttpServer http;
    private final List<Span> spans = new CopyOnWriteArrayList<>();

    TraceCollector() throws IOException {
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        http.createContext("/v1/traces", this::take);
        http.start();
    }

    String endpoint() {
        return "http://127.0.0.1:" + http.getAddress().getPort();
    }

    /** Those that came so far. */
    List<Span> spans() {
        return List.copyOf(spans);
    }

    @Override
    public void close() {
        http.stop(0);
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] request = exchange.getRequestBody().readAllBytes();
            for (byte[] resource : parts(request, RESOURCE_SPANS)) {
                for (byte[] scope : parts(resource, SCOPE_SPANS)) {
                    parts(scope, SPANS).forEach(span -> spans.add(span(span)));
                }
            }
            exchange.getResponseHeaders().add("Content-Type", "application/x-protobuf");
            exchange.sendResponseHeaders(200, -1);
        }
    }

    private static Span span(byte[] span) {
        return new Span(
                hex(span, TRACE_ID),
                hex(span, SPAN_ID),
                hex(span, PARENT_SPAN_ID),
                new String(first(span, NAME), StandardCharsets.UTF_8));
    }

    private static String hex(byte[] message, int field) {
        return HexFormat.of().formatHex(first(message, field));
    }

    private static byte[] first(byte[] message, int field) {
        return parts(message, field).stream().findFirst().orElse(new byte[0]);
    }

    /** The values of a field of a message that are messages, texts or bytes themselves. */
    private static List<byte[]> parts(byte[] message, int field) {
        Map<Integer, List<byte[]>> fields = new TreeMap<>();
        ByteBuffer in = ByteBuffer.wrap(message);
        while (in.hasRemaining()) {
            long tag = number(in);
            switch ((int) (tag & 7)) {
                case 0 -> number(in);
                case 1 -> in.position(in.position() + Long.BYTES);
                case 2 -> {
                    byte[] value = new byte[(int) number(in)];
                    in.get(value);
                    fields.computeIfAbsent((int) (tag >> 3), key -> new CopyOnWriteArrayList<>())
                            .add(value);
                }
                case 5 -> in.position(in.position() + Integer.BYTES);
                default -> throw new IllegalArgumentException("not in the wire format of protobuf: " + tag);
            }
        }
        return fields.getOrDefault(field, List.of());
    }

    private static long number(ByteBuffer in) {
        long number = 0;
        for (int shift = 0; ; shift += 7) {
            byte next = in.get();
            number |= (long) (next & 0x7f) << shift;
            if (next >= 0) {
                return number;
            }
        }
    }
}
