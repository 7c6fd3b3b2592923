package parley.speaker;

import java.util.Optional;
import parley.time.PartialDate;

/**
 * An office or function that a speaker holds or held.
 *
 * @param title the title in lower case where it is a common noun, such as {@code foreign minister}
 * @param of the country or organisation in which it is held, as printed
 * @param held when it is known to have been held; of many documents, from the first to the last that says so
 */
public record Role(String title, Optional<String> of, Optional<PartialDate> held) {}
