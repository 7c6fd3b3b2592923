package parley.access;

import org.eclipse.microprofile.config.spi.Converter;

/** Reads a key from settings. */
public final class ApiKeyConverter implements Converter<ApiKey> {

    @Override
    public ApiKey convert(String value) {
        return ApiKey.parse(value);
    }
}
