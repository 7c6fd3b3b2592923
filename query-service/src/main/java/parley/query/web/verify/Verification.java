package parley.query.web.verify;

import java.util.List;
import java.util.Optional;
import parley.query.verify.VerifyRequest;
import parley.query.verify.VerifyView;

/**
 * What the page shows.
 *
 * @param quote the words asked about
 * @param speaker who is said to have said them
 * @param from first day on which they may have been said
 * @param to last such day
 * @param trouble what was not understood; empty if nothing
 * @param answers the verdict; none before anything was asked
 */
record Verification(String quote, String speaker, String from, String to, String trouble, List<VerdictCard> answers) {

    Verification {
        answers = List.copyOf(answers);
    }

    /** The form with what was asked in it. */
    static Verification asking(VerifyRequest request) {
        return new Verification(
                text(request.quote()),
                text(request.speaker()),
                text(request.from()),
                text(request.to()),
                "",
                List.of());
    }

    Verification answered(VerifyView view) {
        return new Verification(quote, speaker, from, to, "", List.of(VerdictCard.of(view)));
    }

    Verification troubled(String detail) {
        return new Verification(quote, speaker, from, to, detail, List.of());
    }

    private static String text(Optional<String> value) {
        return value.orElse("");
    }
}
