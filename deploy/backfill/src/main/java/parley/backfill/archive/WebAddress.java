package parley.backfill.archive;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.TreeMap;

/** Addresses as crawlers write them down, some of them with characters that no address may have. Stateless. */
final class WebAddress {

    private static final String NOT_IN_ADDRESSES = " \"<>\\^`{|}";

    private WebAddress() {}

    /** The address as the only field that is known of a page. */
    static TreeMap<String, String> fields(String target) {
        TreeMap<String, String> fields = new TreeMap<>();
        fields.put("url", usable(target));
        return fields;
    }

    /** The address; if it is none as it stands, with what it may not hold percent-encoded, as browsers do. */
    static String usable(String target) {
        try {
            return new URI(target).toString();
        } catch (URISyntaxException e) {
            return encoded(target);
        }
    }

    private static String encoded(String target) {
        StringBuilder address = new StringBuilder();
        for (int i = 0; i < target.length(); i++) {
            char c = target.charAt(i);
            if (NOT_IN_ADDRESSES.indexOf(c) >= 0 || c == '%' && !isEncodedByte(target, i)) {
                for (byte b : String.valueOf(c).getBytes(StandardCharsets.UTF_8)) {
                    address.append(String.format(Locale.ROOT, "%%%02X", b));
                }
            } else {
                address.append(c);
            }
        }
        return address.toString();
    }

    private static boolean isEncodedByte(String target, int percent) {
        return percent + 2 < target.length()
                && HexFormat.isHexDigit(target.charAt(percent + 1))
                && HexFormat.isHexDigit(target.charAt(percent + 2));
    }
}
