package parley.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import parley.segment.Segment;
import parley.text.OriginalText;

/**
 * Finds attributions by marks, cue verbs and word classes.
 *
 * <p>Headlines, paragraphs and transcript turns each have their own reader; what they draft is put in order here.
 * Stateless and thread-safe.
 */
public final class RuleAttributionFinder implements AttributionFinder {

    private static final String METHOD = "rules/1";

    @Override
    public String method() {
        return METHOD;
    }

    @Override
    public List<Attribution> find(OriginalText text, List<Segment> segments) {
        List<Draft> drafts = new ArrayList<>();
        ParagraphReader paragraphs = new ParagraphReader();
        TurnReader turns = new TurnReader(text);
        List<Paragraph> read = new ArrayList<>();
        for (Segment segment : segments) {
            switch (segment.kind()) {
                case PARAGRAPH -> {
                    Paragraph paragraph = Paragraph.read(text, segment);
                    read.add(paragraph);
                    drafts.addAll(paragraphs.read(paragraph));
                }
                case HEADLINE, SUBHEAD -> {
                    Paragraph paragraph = Paragraph.read(text, segment);
                    read.add(paragraph);
                    drafts.addAll(HeadlineReader.read(paragraph));
                    paragraphs.interrupt();
                }
                case TURN_LABEL -> turns.label(segment);
                case TURN -> {
                    Paragraph paragraph = Paragraph.read(text, segment);
                    read.add(paragraph);
                    drafts.addAll(turns.read(paragraph));
                    paragraphs.interrupt();
                }
                default -> {}
            }
        }
        HeadlineReader.addUnattributed(text, read, drafts);
        FormOfContent form = new FormOfContent(text, read);
        return drafts.stream()
                .filter(draft -> !draft.content.isEmpty())
                .map(draft -> form.finish(draft, METHOD))
                .sorted(Comparator.comparing((Attribution a) -> a.content().get(0))
                        .thenComparing(a ->
                                a.cue().isEmpty() ? a.content().get(0) : a.cue().get(0)))
                .toList();
    }
}
