package parley.resolution;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import parley.resolution.Antecedents.Candidate;
import parley.text.TextSpan;

/** Whom "he", "she", "it", "they" and "I" mean. Not thread-safe. */
final class Pronouns {

    private static final Set<String> FIRST_PERSON = Set.of("i", "me");
    private static final Set<String> FIRST_PLURAL = Set.of("we", "us");
    private static final Set<String> BODY = Set.of("it", "they", "them");
    /** How much likelier one must be than the next, in the weights of {@link Antecedents}. */
    private static final double MARGIN = 0.01;

    private static final double KNOWN_GENDER = 0.8;
    private static final double LONE_WORD = -2;

    private final Antecedents antecedents;
    private final TurnSpeakers turns;

    Pronouns(Antecedents antecedents, TurnSpeakers turns) {
        this.antecedents = antecedents;
        this.turns = turns;
    }

    /**
     * Chooses.
     *
     * @param leftOut what the pronoun's own words are: who speaks is seldom named in them
     * @param around who speaks the words in which the pronoun stands
     * @param body who spoke last of those whom this pronoun may mean, if it is "it" or "they"
     */
    Choice choose(
            SourcePhrase phrase,
            TextSpan source,
            List<TextSpan> leftOut,
            Optional<Choice> around,
            Optional<Member> body) {
        String pronoun = phrase.joinedName();
        if (FIRST_PERSON.contains(pronoun) || FIRST_PLURAL.contains(pronoun)) {
            return firstPerson(source, around, FIRST_PLURAL.contains(pronoun));
        }
        if (phrase.gender() != Gender.UNKNOWN) {
            return thirdPerson(phrase.gender(), source, leftOut, around);
        }
        if (pronoun.equals("it")) {
            body.filter(Member::mayBeBody).ifPresent(m -> m.gender = Gender.NEUTER);
        }
        return body.filter(m -> BODY.contains(pronoun))
                .map(m -> Choice.of(m, "the body that spoke last", evidence(m, source)))
                .orElseGet(() -> Choice.open("the pronoun may mean anybody", List.of(source)));
    }

    private Choice firstPerson(TextSpan source, Optional<Choice> around, boolean plural) {
        Optional<Member> speaker = around.isPresent()
                ? around.flatMap(Choice::member)
                : turns.current()
                        .or(() -> plural ? Optional.empty() : turns.author().or(turns::announcedAlone));
        if (plural) {
            speaker = speaker.filter(member -> !member.isPerson());
        }
        return speaker.map(m -> Choice.of(m, "speaks of himself, herself or itself", evidence(m, source)))
                .orElseGet(() -> Choice.open("a first person whom the text does not name", List.of(source)));
    }

    private Choice thirdPerson(Gender gender, TextSpan source, List<TextSpan> leftOut, Optional<Choice> around) {
        Optional<Member> speaker =
                around.filter(c -> antecedents.isQuoted(source.start())).flatMap(Choice::member);
        Predicate<Member> mayBe =
                m -> m.gender.fits(gender) && speaker.filter(s -> s == m).isEmpty() && !m.isSeveral();
        List<Candidate> candidates = antecedents.before(source.start(), leftOut, mayBe).stream()
                .map(c -> new Candidate(c.member(), c.weight() + likelihood(c.member(), gender)))
                .sorted(Comparator.comparingDouble(c -> -c.weight()))
                .toList();
        if (candidates.isEmpty()) {
            return antecedents
                    .next(source.start(), mayBe)
                    .map(m -> Choice.of(m, "named next", evidence(m, source)))
                    .orElseGet(() -> Choice.open("nobody of this gender is named near", List.of(source)));
        }
        Candidate first = candidates.get(0);
        if (candidates.size() > 1 && first.weight() - candidates.get(1).weight() < MARGIN) {
            List<String> names = Stream.of(first, candidates.get(1))
                    .map(c -> c.member().name)
                    .toList();
            return Choice.among(names, "the pronoun may mean either", source);
        }
        Member member = first.member();
        if (candidates.size() == 1) {
            member.gender = member.gender.or(gender);
        }
        return Choice.of(member, "the person last spoken of", evidence(member, source));
    }

    /** Who is known to be a man or a woman is meant rather than who is not, and a lone word may be no person at all. */
    private static double likelihood(Member member, Gender gender) {
        if (member.gender == gender) {
            return KNOWN_GENDER;
        }
        return member.mayBeBody() ? LONE_WORD : 0;
    }

    /** The words themselves and those that last named who is meant. */
    static List<TextSpan> evidence(Member member, TextSpan source) {
        return member.mentionBefore(source.start())
                .map(named -> List.of(named, source))
                .orElse(List.of(source));
    }
}
