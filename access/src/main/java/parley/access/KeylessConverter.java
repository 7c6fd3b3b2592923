package parley.access;

import org.eclipse.microprofile.config.spi.Converter;

/** Reads from settings what is allowed without a key. */
public final class KeylessConverter implements Converter<Keyless> {

    @Override
    public Keyless convert(String value) {
        return Keyless.named(value.strip());
    }
}
