package parley.extraction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import parley.attribution.Attribution;
import parley.attribution.AttributionsBySegment;
import parley.attribution.Basis;
import parley.attribution.CueClass;
import parley.attribution.Evidence;
import parley.attribution.Form;
import parley.attribution.RuleAttributionFinder;
import parley.lexicon.Words;
import parley.quotation.QuotationFinder;
import parley.resolution.Resolution;
import parley.resolution.Resolution.Resolved;
import parley.segment.SegmentKind;
import parley.segment.SegmentedText;
import parley.speaker.Speaker;
import parley.speaker.SpeakerId;
import parley.text.TextSpan;
import parley.token.Token;
import parley.token.TokenKind;

/**
 * Finds sentences without an attribution of their own that go on with what the one speaker of a story says.
 *
 * <p>Only in accounts of one person's words, such as the report of an interview: there a sentence that argues, judges or
 * predicts, beside attributed ones in the same paragraph or between two paragraphs of the speaker, is still the speaker's.
 * Elsewhere such a sentence may as well be the reporter's.
 */
final class CarriedSentences {

    /** The share of attributions that must be of one speaker, and how many there must be at least. */
    private static final double MOSTLY = 0.7;

    private static final int FEWEST = 5;
    private static final int FEWEST_WORDS = 4;

    private final SegmentedText text;
    private final List<Attribution> attributions;
    private final AttributionsBySegment bySegment;
    private final List<Resolution> resolutions;
    private final Evidence evidence;

    private CarriedSentences(
            SegmentedText text, List<Attribution> attributions, List<Resolution> resolutions, Evidence evidence) {
        this.text = text;
        this.attributions = attributions;
        this.bySegment = new AttributionsBySegment(text, attributions);
        this.resolutions = resolutions;
        this.evidence = evidence;
    }

    /** An attribution with the speaker to whom the story lets it belong. */
    record Carried(Attribution attribution, Resolution resolution) {}

    /** The carried sentences of a document, in text order. */
    static List<Carried> find(
            SegmentedText text, List<Attribution> attributions, List<Resolution> resolutions, Evidence evidence) {
        CarriedSentences carried = new CarriedSentences(text, attributions, resolutions, evidence);
        return carried.mainSpeaker().map(carried::of).orElse(List.of());
    }

    private Optional<Speaker> mainSpeaker() {
        Map<SpeakerId, Integer> count = new HashMap<>();
        Map<SpeakerId, Speaker> speakers = new HashMap<>();
        int all = 0;
        for (int i = 0; i < attributions.size(); i++) {
            if (attributions.get(i).basis() == Basis.CUE
                    && !attributions.get(i).nested()
                    && attributions.get(i).cueClass() == CueClass.SPEECH) {
                all++;
                if (resolutions.get(i) instanceof Resolved resolved) {
                    count.merge(resolved.speaker().id(), 1, Integer::sum);
                    speakers.put(resolved.speaker().id(), resolved.speaker());
                }
            }
        }
        int needed = Math.max(FEWEST, (int) Math.ceil(MOSTLY * all));
        return count.entrySet().stream()
                .filter(e -> e.getValue() >= needed)
                .findFirst()
                .map(e -> speakers.get(e.getKey()));
    }

    private List<Carried> of(Speaker speaker) {
        List<Integer> paragraphs = IntStream.range(0, text.parts().size())
                .filter(i -> text.parts().get(i).is(SegmentKind.PARAGRAPH))
                .boxed()
                .toList();
        List<Boolean> ofSpeaker =
                paragraphs.stream().map(p -> speaksIn(p, speaker)).toList();
        List<Carried> found = new ArrayList<>();
        for (int i = 0; i < paragraphs.size(); i++) {
            boolean between = i > 0
                    && i + 1 < paragraphs.size()
                    && ofSpeaker.get(i - 1)
                    && ofSpeaker.get(i + 1)
                    && isEmpty(paragraphs.get(i));
            if (ofSpeaker.get(i) || between) {
                addSentences(paragraphs.get(i), speaker, found);
            }
        }
        return found;
    }

    private boolean speaksIn(int paragraph, Speaker speaker) {
        TextSpan body = text.parts().get(paragraph).segment().body();
        return bySegment.beginningIn(paragraph).stream()
                .filter(i -> body.contains(attributions.get(i).content().get(0))
                        && !attributions.get(i).nested())
                .anyMatch(i -> resolutions.get(i) instanceof Resolved resolved
                        && resolved.speaker().id().equals(speaker.id()));
    }

    private boolean isEmpty(int paragraph) {
        TextSpan body = text.parts().get(paragraph).segment().body();
        return bySegment.touching(paragraph).stream()
                .noneMatch(i -> body.overlaps(attributions.get(i).content().get(0)));
    }

    private void addSentences(int paragraph, Speaker speaker, List<Carried> found) {
        List<Attribution> near =
                bySegment.touching(paragraph).stream().map(attributions::get).toList();
        sentencesOf(text.parts().get(paragraph).tokens()).stream()
                .filter(sentence -> goesOn(sentence, near))
                .forEach(sentence -> found.add(carried(sentence, speaker)));
    }

    /** Sentences outside of quotation marks, without their final stop. */
    private static List<List<Token>> sentencesOf(List<Token> tokens) {
        List<List<Token>> sentences = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= tokens.size(); i++) {
            if (i == tokens.size() || tokens.get(i).sentenceStart()) {
                int end = i;
                while (end > start && tokens.get(end - 1).is(TokenKind.STOP)) {
                    end--;
                }
                sentences.add(tokens.subList(start, end));
                start = i;
            }
        }
        return sentences;
    }

    private static boolean goesOn(List<Token> sentence, List<Attribution> near) {
        long words = sentence.stream().filter(Token::isWord).count();
        if (words < FEWEST_WORDS || sentence.get(0).is(TokenKind.DOUBLE_MARK)) {
            return false;
        }
        TextSpan span = spanOf(sentence);
        boolean attributed = near.stream()
                .anyMatch(a -> a.content().stream().anyMatch(span::overlaps)
                        || a.cue().stream().anyMatch(span::overlaps));
        return !attributed
                && sentence.stream().anyMatch(t -> Words.JUDGING.contains(t.lower()) || t.is(TokenKind.DOUBLE_MARK));
    }

    private Carried carried(List<Token> sentence, Speaker speaker) {
        TextSpan span = spanOf(sentence);
        Form form = QuotationFinder.find(text.text().value(), sentence).isEmpty() ? Form.INDIRECT : Form.MIXED;
        Attribution attribution = new Attribution(
                form,
                Basis.CARRIED,
                CueClass.SPEECH,
                List.of(),
                List.of(),
                List.of(span),
                false,
                RuleAttributionFinder.METHOD,
                evidence);
        return new Carried(
                attribution, new Resolved(speaker, "goes on with what this speaker is reported to say", List.of()));
    }

    private static TextSpan spanOf(List<Token> sentence) {
        return new TextSpan(
                sentence.get(0).start(), sentence.get(sentence.size() - 1).end());
    }
}
