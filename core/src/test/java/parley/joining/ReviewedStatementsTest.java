package parley.joining;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import parley.document.Document;
import parley.extraction.Extractor;
import parley.joining.CurationAct.OfStatement;
import parley.joining.ReviewedStatements.Reviewed;
import parley.selector.Passage;
import parley.selector.PassageFactory;
import parley.speaker.Roster;
import parley.speaker.SpeakerId;
import parley.statement.Statement;
import parley.statement.StatementId;
import parley.text.TextSpan;

class ReviewedStatementsTest {

    private static final Document DOCUMENT =
            Document.of("\"We will come,\" said Foreign Minister Orla Venn.\n\n\"Nobody came,\" said Tam Ruiz.");
    private static final List<Statement> FOUND =
            Extractor.rules().extract(DOCUMENT, Roster.empty()).statements();
    private static final Statement FIRST = FOUND.get(0);
    private static final String ID = FIRST.id().value();

    @Test
    void withoutACuratorWhatIsFoundStandsAsItIsAndNothingElse() {
        assertThat(standing(true)).isEqualTo(Map.of(FIRST.id(), FIRST));
        assertThat(standing(false)).isEmpty();
    }

    @Test
    void whatWasSettledStandsAlsoIfItIsNotFoundAnyMore() {
        OfStatement accept = new CurationAct.Accept(ID);
        assertThat(standing(false, accept)).isEqualTo(standing(true, accept)).isNotEmpty();
    }

    @Test
    void eachLaterActSaysMoreAndTheLastOfAcceptAndRejectDecides() {
        CurationAct.Reword reword = new CurationAct.Reword(ID, passage("will come"), FIRST.source());
        SpeakerId ruiz = FOUND.get(1).speaker().id().orElseThrow();
        CurationAct.Attribute attribute = new CurationAct.Attribute(ID, Optional.of(ruiz), Optional.of("Tam Ruiz"));
        Statement settled = standing(true, reword, attribute).get(FIRST.id());
        assertThat(settled.text()).isEqualTo("will come");
        assertThat(settled.speaker().id()).contains(ruiz);
        assertThat(settled.confidence()).contains(1.0);
        assertThat(settled.method()).isEqualTo(FIRST.method() + Statement.REVIEWED);
        assertThat(standing(true, reword, new CurationAct.Reject(ID))).isEmpty();
        assertThat(standing(true, reword, new CurationAct.Reject(ID), new CurationAct.Accept(ID)))
                .isEqualTo(standing(true, reword));
    }

    @Test
    void aSpeakerWhoIsNotToldIsLeftOpen() {
        CurationAct.Attribute nobody = new CurationAct.Attribute(ID, Optional.empty(), Optional.empty());
        assertThat(standing(true, nobody).get(FIRST.id()).speaker().id()).isEmpty();
    }

    @Test
    void whatIsFoundWithJustTheWordsOfASettledStatementIsThatStatement() {
        Statement second = FOUND.get(1);
        CurationAct.Reword reword = new CurationAct.Reword(ID, second.content(), second.source());
        Reviewed settled = new Reviewed(FIRST, false, List.of(reword));
        Reviewed again = new Reviewed(second, true, List.of());
        assertThat(ReviewedStatements.standing(List.of(settled, again))).containsOnlyKeys(FIRST.id());
        assertThat(ReviewedStatements.standing(List.of(new Reviewed(FIRST, false, List.of()), again)))
                .isEqualTo(Map.of(second.id(), second));
    }

    @Test
    void aStatementThatIsSplitKeepsTheFirstWordsAndTheRestIsAnother() {
        OfStatement split = split();
        Statement part = ReviewedStatements.partsOf(new Reviewed(FIRST, true, List.of(split)))
                .get(0);
        assertThat(part.id())
                .isEqualTo(StatementId.of(FIRST.version(), passage("come")))
                .isNotEqualTo(FIRST.id());
        Map<StatementId, Statement> standing = ReviewedStatements.standing(
                List.of(new Reviewed(FIRST, true, List.of(split)), new Reviewed(part, false, List.of(split))));
        assertThat(standing).containsOnlyKeys(FIRST.id(), part.id());
        assertThat(standing.get(FIRST.id()).text()).isEqualTo("We will");
        assertThat(standing.get(part.id()).text()).isEqualTo("come");
        assertThat(standing.get(part.id()).speaker()).isEqualTo(FIRST.speaker());
        assertThat(standing.get(part.id()).confidence()).contains(1.0);
    }

    @Test
    void aPartIsOfWhoeverTheWholeWasAttributedToBeforeAndNotAfter() {
        SpeakerId ruiz = FOUND.get(1).speaker().id().orElseThrow();
        OfStatement attribute = new CurationAct.Attribute(ID, Optional.of(ruiz), Optional.of("Tam Ruiz"));
        assertThat(ReviewedStatements.partsOf(new Reviewed(FIRST, true, List.of(attribute, split())))
                        .get(0)
                        .speaker()
                        .id())
                .contains(ruiz);
        assertThat(ReviewedStatements.partsOf(new Reviewed(FIRST, true, List.of(split(), attribute)))
                        .get(0)
                        .speaker())
                .isEqualTo(FIRST.speaker());
    }

    @Test
    void whoeverIsAPartHasNoPartsByThatAlone() {
        Statement part = ReviewedStatements.partsOf(new Reviewed(FIRST, true, List.of(split())))
                .get(0);
        assertThat(ReviewedStatements.partsOf(new Reviewed(part, false, List.of(split()))))
                .isEmpty();
    }

    @Test
    void ofTwoStatementsThatAreMergedOneStandsWithTheWordsOfBoth() {
        Statement second = FOUND.get(1);
        List<Passage> both = new ArrayList<>(FIRST.content());
        both.addAll(second.content());
        OfStatement merge = new CurationAct.MergeStatement(second.id().value(), ID, both);
        Reviewed stays = new Reviewed(FIRST, true, List.of(merge));
        Map<StatementId, Statement> standing =
                ReviewedStatements.standing(List.of(stays, new Reviewed(second, true, List.of(merge))));
        assertThat(standing).containsOnlyKeys(FIRST.id());
        assertThat(standing.get(FIRST.id()).content()).isEqualTo(both);
        assertThat(standing.get(FIRST.id()).speaker()).isEqualTo(FIRST.speaker());
        OfStatement accept = new CurationAct.Accept(second.id().value());
        assertThat(ReviewedStatements.standing(List.of(stays, new Reviewed(second, true, List.of(merge, accept)))))
                .containsOnlyKeys(FIRST.id(), second.id());
    }

    @Test
    void theOrderInWhichStatementsAreGivenMakesNoDifference() {
        Random random = new Random(3);
        for (int i = 0; i < 200; i++) {
            List<Reviewed> all = new ArrayList<>();
            for (Statement statement : FOUND) {
                all.add(new Reviewed(statement, random.nextBoolean(), acts(statement, random)));
            }
            Map<StatementId, Statement> standing = ReviewedStatements.standing(all);
            List<Reviewed> turned = new ArrayList<>(all);
            Collections.reverse(turned);
            assertThat(ReviewedStatements.standing(turned)).isEqualTo(standing);
        }
    }

    private static List<OfStatement> acts(Statement statement, Random random) {
        String id = statement.id().value();
        List<OfStatement> acts = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            acts.add(
                    switch (random.nextInt(3)) {
                        case 0 -> new CurationAct.Accept(id);
                        case 1 -> new CurationAct.Reject(id);
                        default -> new CurationAct.Reword(id, passage("came"), List.of());
                    });
        }
        return acts;
    }

    private static Map<StatementId, Statement> standing(boolean stillFound, OfStatement... acts) {
        return ReviewedStatements.standing(List.of(new Reviewed(FIRST, stillFound, List.of(acts))));
    }

    /** "We will come" becomes "We will" and "come". */
    private static OfStatement split() {
        List<Passage> rest = passage("come");
        return new CurationAct.SplitStatement(
                ID, StatementId.of(FIRST.version(), rest).value(), passage("We will"), rest);
    }

    private static List<Passage> passage(String words) {
        int start = DOCUMENT.text().value().indexOf(words);
        return new PassageFactory(DOCUMENT.text()).passages(List.of(new TextSpan(start, start + words.length())));
    }
}
