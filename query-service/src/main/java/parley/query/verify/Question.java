package parley.query.verify;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import parley.query.platform.Problem;
import parley.query.platform.QueryIds;
import parley.query.wording.Word;
import parley.query.wording.Wording;
import parley.speaker.SpeakerId;
import parley.time.PartialDate;

/**
 * A quotation that somebody wants to know about.
 *
 * @param quote its words
 * @param speaker standing id, name or alias of whoever is said to have said it
 * @param from first day on which it may have been said
 * @param to last such day
 */
record Question(Wording quote, Optional<String> speaker, Optional<LocalDate> from, Optional<LocalDate> to) {

    /** More characters are no quotation. */
    static final int LONGEST = 2_000;

    private static final Pattern DATE = Pattern.compile("\\d{4}(-\\d{2}){0,2}");

    /**
     * What a request asks.
     *
     * @param standing the speaker that stands for an id today
     * @throws Problem if the request is not understood
     */
    static Question of(VerifyRequest request, UnaryOperator<SpeakerId> standing) {
        String quote = request.quote()
                .filter(words -> !words.isBlank())
                .orElseThrow(() -> Problem.invalidValue("quote", "", "the words of a quotation"));
        if (quote.length() > LONGEST) {
            throw Problem.invalidValue("quote", quote.substring(0, 40) + "…", "at most " + LONGEST + " characters");
        }
        Wording wording = Wording.of(quote);
        if (wording.words().stream().allMatch(Word::editorial)) {
            throw Problem.invalidValue("quote", quote, "at least one word outside of square brackets");
        }
        Optional<LocalDate> from = request.from().map(date -> date("from", date).earliest());
        Optional<LocalDate> to = request.to().map(date -> date("to", date).latest());
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            throw Problem.invalidValue("to", request.to().orElse(""), "a date not before from");
        }
        Optional<String> speaker = request.speaker()
                .filter(name -> !name.isBlank())
                .map(name -> QueryIds.isSpeaker(name)
                        ? standing.apply(new SpeakerId(name)).value()
                        : name);
        return new Question(wording, speaker, from, to);
    }

    private static PartialDate date(String member, String value) {
        if (DATE.matcher(value).matches()) {
            try {
                return new PartialDate(value);
            } catch (IllegalArgumentException e) {
                // No day of the calendar; told below.
            }
        }
        throw Problem.invalidValue(member, value, "a date such as 2022, 2022-03 or 2022-03-10");
    }
}
