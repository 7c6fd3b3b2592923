package parley.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import parley.segment.SegmentedText;
import parley.text.OriginalText;
import parley.text.TextSpan;

class AttributionsBySegmentTest {

    private static final String STORY = """
            Talks in Lisk end without a deal

            "We waited," Edda Roth said.

            The lake froze.

            The talks, she said, would go on in May.
            """;

    private final SegmentedText text = SegmentedText.of(OriginalText.of(STORY));

    @Test
    void attributionIsFoundInItsOwnSegmentOnly() {
        AttributionsBySegment index =
                new AttributionsBySegment(text, List.of(of("We waited", "said."), of("go on in May", "said,")));
        assertThat(index.beginningIn(segmentWith("waited"))).containsExactly(0);
        assertThat(index.touching(segmentWith("froze"))).isEmpty();
        assertThat(index.touching(segmentWith("May"))).containsExactly(1);
    }

    @Test
    void contentOverSeveralSegmentsBeginsInOneAndTouchesAll() {
        TextSpan whole = new TextSpan(STORY.indexOf("We waited"), STORY.indexOf(", she said"));
        AttributionsBySegment index = new AttributionsBySegment(text, List.of(attribution(whole, List.of())));
        assertThat(index.beginningIn(segmentWith("froze"))).isEmpty();
        assertThat(List.of(segmentWith("waited"), segmentWith("froze"), segmentWith("May")))
                .allSatisfy(segment -> assertThat(index.touching(segment)).containsExactly(0));
    }

    @Test
    void everyAttributionOfStoryTouchesTheSegmentWhereItBegins() {
        List<Attribution> found = new RuleAttributionFinder().find(text);
        AttributionsBySegment index = new AttributionsBySegment(text, found);
        assertThat(found).isNotEmpty();
        assertThat(IntStream.range(0, text.parts().size()).boxed())
                .allSatisfy(i -> assertThat(index.touching(i)).containsAll(index.beginningIn(i)));
        assertThat(IntStream.range(0, text.parts().size())
                        .mapToObj(index::beginningIn)
                        .flatMap(List::stream))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, found.size()).boxed().toList());
    }

    private int segmentWith(String words) {
        return text.indexAt(STORY.indexOf(words));
    }

    private static Attribution of(String content, String cue) {
        return attribution(span(content), List.of(span(cue)));
    }

    private static Attribution attribution(TextSpan content, List<TextSpan> cue) {
        return new Attribution(
                Form.INDIRECT,
                Basis.CUE,
                CueClass.SPEECH,
                List.of(),
                cue,
                List.of(content),
                false,
                "rules/1",
                Evidence.ofRules(Way.RULES));
    }

    private static TextSpan span(String words) {
        int start = STORY.lastIndexOf(words);
        return new TextSpan(start, start + words.length());
    }
}
