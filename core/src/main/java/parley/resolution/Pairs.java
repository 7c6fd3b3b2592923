package parley.resolution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import parley.lexicon.Names;
import parley.resolution.Antecedents.Candidate;
import parley.speaker.SpeakerType;
import parley.text.TextSpan;
import parley.token.Token;

/** Whom "the two leaders", "both sides" and "they" behind two who spoke together mean. Not thread-safe. */
final class Pairs {

    private static final Set<String> THEY = Set.of("they", "both");
    private static final Set<String> OPENS = Set.of("the", "both", "each");
    /** Nouns that joint statements print with a capital: {@code The Parties}. */
    private static final Set<String> AS_IN_TREATIES = Set.of("parties", "sides");

    private static final int MOST_WORDS = 3;
    /** Sentences behind which nobody remembers who spoke together. */
    private static final int FARTHEST = 1500;

    private final Cast cast;
    private final Antecedents antecedents;
    private final Places places;
    private Optional<Member> last = Optional.empty();
    /** Those of the persons among them who spoke together last. */
    private Optional<Member> lastLeaders = Optional.empty();

    private int lastAt;

    Pairs(Cast cast, Antecedents antecedents, Places places) {
        this.cast = cast;
        this.antecedents = antecedents;
        this.places = places;
    }

    /** Persons who speak together, under their names. */
    Member together(String name, TextSpan source) {
        Member member = sides(name, source);
        lastLeaders = last;
        return member;
    }

    private Member sides(String name, TextSpan source) {
        Member member = cast.body(SpeakerType.UNNAMED, name, source.start());
        member.together = true;
        last = Optional.of(member);
        lastAt = source.start();
        return member;
    }

    /** Which two a source means; empty if it is not of this kind or nothing tells. */
    Optional<Choice> of(List<Token> tokens, TextSpan source) {
        List<Token> head = PhraseParts.headOf(tokens);
        if (head.isEmpty() || head.size() > MOST_WORDS) {
            return Optional.empty();
        }
        boolean near = last.isPresent() && source.start() - lastAt < FARTHEST;
        String noun = head.get(head.size() - 1).lower();
        boolean opens = head.size() > 1
                && OPENS.contains(head.get(0).lower())
                && head.subList(1, head.size() - 1).stream().allMatch(t -> t.is("two") || t.is("foreign"));
        boolean leaders = opens && Names.LEADER_PAIR.contains(noun);
        boolean printed = !head.get(head.size() - 1).capital() || AS_IN_TREATIES.contains(noun);
        boolean sides = opens && printed && Names.SIDE_PAIR.contains(noun);
        boolean they = head.size() == 1 && THEY.contains(noun);
        Optional<Member> before = they ? last : lastLeaders;
        if (near && (they || leaders) && before.isPresent()) {
            lastAt = source.start();
            last = before;
            return before.map(m -> Choice.of(m, "the two who spoke together", List.of(source)));
        }
        Optional<Member> two = leaders
                ? JointSources.joined(leaders(source)).map(name -> together(name, source))
                : JointSources.joined(sides ? places.twoStates() : List.of()).map(name -> sides(name, source));
        return two.map(m -> Choice.of(m, "the two whom the text tells of", List.of(source)));
    }

    private List<String> leaders(TextSpan source) {
        List<Candidate> near =
                antecedents.before(source.start(), List.of(), m -> m.isPerson() && m.nameWords.size() > 1);
        List<String> names = new ArrayList<>();
        near.stream().limit(2).forEach(c -> names.add(c.member().name));
        return names;
    }
}
