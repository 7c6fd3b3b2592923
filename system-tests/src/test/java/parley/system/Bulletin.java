package parley.system;

import java.util.List;
import java.util.Random;

/**
 * A made-up document that quotes a sentence of its own, and shares speakers, talks and words with others, so that the
 * record has to join them.
 *
 * @param number no other bulletin has it
 * @param text the document
 */
record Bulletin(int number, String text) {

    private static final List<String> STATES = List.of("Lisk", "Marra", "Tavren", "Ostra", "Velden");
    private static final List<String> GIVEN = List.of("Anneli", "Piotr", "Mirela", "Joaquim", "Sanna", "Radu");
    private static final List<String> FAMILY =
            List.of("Roth", "Kessler", "Dvorin", "Amaral", "Lindqvist", "Petrak", "Salo", "Brandt");
    private static final List<String> PLACES = List.of("Oslo", "Vienna", "Geneva", "Ankara");
    private static final List<String> MONTHS = List.of("March", "April", "May");
    private static final List<String> SHARED = List.of(
            "There is no deal without a ceasefire",
            "We will not give up a single village",
            "The prisoners come first and everything else comes later");

    /** The bulletin of a number, the same whenever it is asked for. */
    static Bulletin of(int number) {
        Random random = new Random(number);
        String one = one(STATES, random);
        String other = one(STATES, random);
        String speaker = one(GIVEN, random) + " " + one(FAMILY, random);
        String day = one(MONTHS, random) + " " + (1 + random.nextInt(28));
        String place = one(PLACES, random);
        String text = """
                %s, %s (Nordpress) — Bulletin %d: talks between %s and %s

                "%s," Foreign Minister %s of %s said on Thursday.

                "The %s is not for sale," %s said after the %s round of talks between %s and %s in %s on %s, 2024.

                %s's delegation said that the talks would go on in %s.
                """.formatted(
                        place.toUpperCase(java.util.Locale.ROOT),
                        day,
                        number,
                        one,
                        other,
                        one(SHARED, random),
                        speaker,
                        one,
                        word(number),
                        speaker.substring(speaker.indexOf(' ') + 1),
                        one(List.of("first", "second", "third"), random),
                        one,
                        other,
                        place,
                        day,
                        other,
                        one(PLACES, random));
        return new Bulletin(number, text);
    }

    /** A word that no other bulletin has, in its second quotation. */
    String word() {
        return word(number);
    }

    private static String word(int number) {
        StringBuilder word = new StringBuilder("zeb");
        for (char digit : String.valueOf(number).toCharArray()) {
            word.append("aeioubcdfg".charAt(digit - '0')).append('l');
        }
        return word.append("ock").toString();
    }

    private static String one(List<String> words, Random random) {
        return words.get(random.nextInt(words.size()));
    }
}
