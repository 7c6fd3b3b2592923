package parley.query.web.negotiation;

import java.util.List;
import parley.query.negotiation.AccountView;
import parley.query.negotiation.Accounts;
import parley.query.negotiation.Accounts.Difference;
import parley.query.negotiation.Accounts.Version;
import parley.query.negotiation.Accounts.Witness;
import parley.query.negotiation.Told;
import parley.query.web.shown.DateWords;
import parley.query.web.shown.Links;
import parley.query.web.shown.Piece;
import parley.query.web.shown.SourceLabel;
import parley.selector.Passage;

/**
 * What each account tells, and where they contradict each other.
 *
 * @param accounts in the order of the record
 * @param contested the fields for which there are several values
 */
record Disagreements(List<Narration> accounts, List<Contested> contested) {

    private static final int LONGEST_PROOF = 200;

    /**
     * A field for which accounts differ.
     *
     * @param field as the record names it
     * @param label the same in words
     */
    record Contested(String field, String label, List<Side> sides) {}

    /** One value, and who gives it. */
    record Side(String value, List<Narrated> by) {}

    /**
     * Who tells something, and where.
     *
     * @param narrator in whose words
     * @param words the words that prove it; empty if they are not known
     */
    record Narrated(String narrator, String link, String title, String words) {}

    /**
     * One account.
     *
     * @param narrator in whose words
     * @param facts what is told
     */
    record Narration(String narrator, String link, String title, DateWords published, List<Fact> facts) {}

    /** One thing told, with the words that prove it. */
    record Fact(String label, String value, String words) {}

    Disagreements {
        accounts = List.copyOf(accounts);
        contested = List.copyOf(contested);
    }

    static Disagreements of(Accounts.Answer answer) {
        return new Disagreements(
                answer.accounts().stream().map(Disagreements::narration).toList(),
                answer.differences().stream()
                        .map(difference -> contested(difference, answer.accounts()))
                        .toList());
    }

    private static Narration narration(AccountView account) {
        return new Narration(
                narrator(account),
                link(account),
                account.title().orElse(SourceLabel.UNTITLED),
                DateWords.of(account.published()),
                account.told().stream().map(Disagreements::fact).toList());
    }

    private static Fact fact(Told told) {
        return new Fact(Values.label(told.field()), Values.of(told.value()), words(told));
    }

    private static Contested contested(Difference difference, List<AccountView> accounts) {
        return new Contested(
                difference.field(),
                Values.label(difference.field()),
                difference.values().stream()
                        .map(version -> side(difference.field(), version, accounts))
                        .toList());
    }

    private static Side side(String field, Version version, List<AccountView> accounts) {
        return new Side(
                Values.of(version.value()),
                version.toldBy().stream()
                        .flatMap(witness -> accounts.stream()
                                .filter(account -> isBy(witness, account))
                                .limit(1)
                                .map(account -> narrated(field, version, account)))
                        .toList());
    }

    private static boolean isBy(Witness witness, AccountView account) {
        return witness.document().equals(account.document())
                && witness.narrator().equals(account.narrator());
    }

    private static Narrated narrated(String field, Version version, AccountView account) {
        String words = account.told().stream()
                .filter(told -> told.field().equals(field) && told.value().equals(version.value()))
                .map(Disagreements::words)
                .findFirst()
                .orElse("");
        return new Narrated(narrator(account), link(account), account.title().orElse(SourceLabel.UNTITLED), words);
    }

    private static String words(Told told) {
        return told.evidence().stream()
                .map(Passage::text)
                .map(text -> Piece.beginning(text, LONGEST_PROOF))
                .findFirst()
                .orElse("");
    }

    private static String narrator(AccountView account) {
        return account.narrator()
                .map(n -> n.name().orElse("somebody not known")
                        + n.by().map(by -> ", quoted by " + by).orElse(""))
                .orElse("The reporter");
    }

    /** To the narrator's own words where there are any. */
    private static String link(AccountView account) {
        return account.statements().stream()
                .findFirst()
                .map(statement -> Links.statement(statement.value()))
                .orElse(Links.document(account.document().value()));
    }
}
