package parley.negotiation;

import java.util.Optional;

/**
 * Where talks are held. At least one of the two is known.
 *
 * @param place the place as printed, if more than the country is
 * @param country the ISO 3166-1 alpha-2 code where the text names a country or a place known to lie in one, else the
 *     country's name as printed beside the place
 */
public record Venue(Optional<String> place, Optional<String> country) {

    /** @throws IllegalArgumentException if neither is known */
    public Venue {
        if (place.isEmpty() && country.isEmpty()) {
            throw new IllegalArgumentException("a venue without place and country");
        }
    }
}
