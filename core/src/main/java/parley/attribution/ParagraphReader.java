package parley.attribution;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import parley.attribution.ContentFinder.Content;
import parley.quotation.Quotation;
import parley.text.TextSpan;
import parley.token.TokenKind;

/**
 * Drafts the attributions of a story's paragraphs, one after the other, and links quotations that stand without a cue to
 * the attribution they go on with.
 *
 * <p>Keeps what the next paragraph needs to know of the one before; not thread-safe, one per document.
 */
final class ParagraphReader {

    /** The longest sentence that may only name the speaker of the quotation before it: {@code "A." Roth said.} */
    private static final int SHORT_SENTENCE = 12;

    private Optional<Draft> lastOfFormer = Optional.empty();
    private Optional<Draft> unfinished = Optional.empty();
    private Optional<Draft> awaiting = Optional.empty();

    /** Something else stands between the paragraphs before and behind. */
    void interrupt() {
        unfinished = Optional.empty();
        awaiting = Optional.empty();
    }

    List<Draft> read(Paragraph paragraph) {
        List<Draft> drafts = new ArrayList<>();
        Optional<Draft> last = Optional.empty();
        Optional<Sentence> former = Optional.empty();
        Optional<Quotation> loose = Optional.empty();
        for (Sentence sentence : paragraph.sentences()) {
            List<CueMatch> cues = CueFinder.find(sentence);
            List<Draft> found = draft(sentence, cues, loose);
            loose = Optional.empty();
            List<Quotation> unclaimed = unclaimed(sentence, found);
            for (Quotation quotation : unclaimed) {
                if (!found.isEmpty() && found.get(found.size() - 1).quoted) {
                    found.get(found.size() - 1).content.add(quotation.inner());
                } else if (found.isEmpty() && mayStandAlone(sentence)) {
                    loose = link(quotation, last, former, drafts);
                }
            }
            drafts.addAll(found);
            last = found.isEmpty() ? last : Optional.of(found.get(found.size() - 1));
            former = Optional.of(sentence);
        }
        loose.ifPresent(quotation -> drafts.add(carried(quotation, Optional.empty())));
        remember(paragraph, drafts);
        return drafts;
    }

    private List<Draft> draft(Sentence sentence, List<CueMatch> cues, Optional<Quotation> loose) {
        ContentFinder contents = new ContentFinder(sentence, cues);
        List<Draft> drafts = new ArrayList<>();
        for (int k = 0; k < cues.size(); k++) {
            CueMatch match = cues.get(k);
            Optional<Content> content = contents.of(k);
            boolean closesFormer = content.isEmpty()
                    && loose.isPresent()
                    && k == 0
                    && sentence.size() <= SHORT_SENTENCE
                    && match.cue().takes(Cue.Frame.QUOTATION)
                    && match.start() <= 1;
            boolean announces =
                    content.isEmpty() && k == cues.size() - 1 && sentence.is(sentence.size() - 1, TokenKind.COLON);
            if (content.isEmpty() && !closesFormer && !announces) {
                continue;
            }
            Draft draft = draft(sentence, match);
            content.ifPresent(c -> {
                draft.content.addAll(c.spans());
                draft.quoted = c.quoted();
            });
            if (closesFormer) {
                draft.content.add(loose.orElseThrow().inner());
                draft.quoted = true;
            }
            draft.nested = drafts.stream().anyMatch(outer -> holds(outer, draft));
            drafts.add(draft);
        }
        return drafts;
    }

    private static boolean holds(Draft outer, Draft inner) {
        return !inner.cue.isEmpty() && outer.content.stream().anyMatch(span -> span.contains(inner.cue.get(0)));
    }

    private static Draft draft(Sentence sentence, CueMatch match) {
        List<TextSpan> source = match.source()
                .map(s -> List.of(sentence.span(s.first(), s.last())))
                .orElse(List.of());
        TextSpan cue = sentence.span(match.first(), match.last());
        return new Draft(Basis.CUE, match.cue().cueClass(), source, List.of(cue));
    }

    private static List<Quotation> unclaimed(Sentence sentence, List<Draft> drafts) {
        Set<TextSpan> claimed = new HashSet<>();
        List<TextSpan> covered = new ArrayList<>();
        for (Draft draft : drafts) {
            claimed.addAll(draft.content);
            covered.addAll(draft.content);
        }
        return sentence.quotations().values().stream()
                .filter(q ->
                        !claimed.contains(q.inner()) && covered.stream().noneMatch(span -> span.contains(q.inner())))
                .sorted((a, b) -> Integer.compare(a.first(), b.first()))
                .toList();
    }

    /** Whether the sentence is nothing but its quotations. */
    private static boolean mayStandAlone(Sentence sentence) {
        return sentence.units().stream().noneMatch(unit -> unit.isWord() || unit.is(TokenKind.NUMBER))
                || sentence.isQuotation(0) && sentence.size() <= 2;
    }

    /** Gives a quotation that is a sentence of its own to the attribution it goes on with, or keeps it for the next. */
    private Optional<Quotation> link(
            Quotation quotation, Optional<Draft> last, Optional<Sentence> former, List<Draft> drafts) {
        Optional<Draft> goesOn = former.isEmpty() ? awaiting.or(() -> unfinished) : last.filter(draft -> draft.quoted);
        if (goesOn.isPresent()) {
            goesOn.get().content.add(quotation.inner());
            goesOn.get().quoted = true;
            awaiting = Optional.empty();
            return Optional.empty();
        }
        if (last.isPresent()) {
            drafts.add(carried(quotation, last));
            return Optional.empty();
        }
        if (former.isPresent()) {
            Sentence sentence = former.get();
            Draft draft = new Draft(
                    Basis.CARRIED,
                    CueClass.SPEECH,
                    SourceFinder.subjectOf(sentence)
                            .map(s -> List.of(sentence.span(s.first(), s.last())))
                            .orElse(List.of()),
                    List.of());
            draft.content.add(quotation.inner());
            draft.quoted = true;
            drafts.add(draft);
            return Optional.empty();
        }
        return Optional.of(quotation);
    }

    private Draft carried(Quotation quotation, Optional<Draft> from) {
        List<TextSpan> source =
                from.or(() -> lastOfFormer).map(draft -> draft.source).orElse(List.of());
        Draft draft = new Draft(Basis.CARRIED, CueClass.SPEECH, source, List.of());
        draft.content.add(quotation.inner());
        draft.quoted = true;
        return draft;
    }

    private void remember(Paragraph paragraph, List<Draft> drafts) {
        Optional<Draft> last = drafts.isEmpty() ? Optional.empty() : Optional.of(drafts.get(drafts.size() - 1));
        boolean open = !paragraph.quotations().isEmpty()
                && !paragraph
                        .quotations()
                        .get(paragraph.quotations().size() - 1)
                        .closed();
        unfinished = open ? last.filter(draft -> draft.quoted) : Optional.empty();
        awaiting = last.filter(draft -> draft.content.isEmpty());
        lastOfFormer = last;
    }
}
