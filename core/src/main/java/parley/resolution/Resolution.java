package parley.resolution;

import java.util.List;
import parley.speaker.Speaker;
import parley.text.TextSpan;

/** Who made an attribution, as far as the text tells. */
public sealed interface Resolution {

    /** Why, in a few words for people. */
    String reason();

    /** The words that tell who is meant, or that leave it open; in UTF-16 spans. */
    List<TextSpan> evidence();

    /**
     * The speaker is known.
     *
     * @param speaker who
     * @param reason why
     * @param evidence the words that tell, in UTF-16 spans
     */
    record Resolved(Speaker speaker, String reason, List<TextSpan> evidence) implements Resolution {

        public Resolved {
            evidence = List.copyOf(evidence);
        }
    }

    /**
     * The text leaves a choice.
     *
     * @param candidates the names between which it does, sorted
     * @param reason why
     * @param evidence the words that may mean any of them
     */
    record Ambiguous(List<String> candidates, String reason, List<TextSpan> evidence) implements Resolution {

        public Ambiguous {
            candidates = List.copyOf(candidates);
            evidence = List.copyOf(evidence);
        }
    }

    /**
     * Nobody could be found.
     *
     * @param reason why
     * @param evidence the words whose meaning is open; empty where there are none
     */
    record Unresolved(String reason, List<TextSpan> evidence) implements Resolution {

        public Unresolved {
            evidence = List.copyOf(evidence);
        }
    }
}
