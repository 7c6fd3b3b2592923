package parley.resolution;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import parley.resolution.Antecedents.Candidate;
import parley.segment.SegmentKind;
import parley.speaker.Speaker;
import parley.speaker.SpeakerType;
import parley.text.TextSpan;

/** Whom "the minister", "the officials" and "the court" mean. Not thread-safe. */
final class Descriptions {

    /** Lines from the top of a story in which somebody may be described before being named. */
    private static final int LEAD = 4;

    private final Story story;
    private final Cast cast;
    private final Antecedents antecedents;
    private final BodyNames bodyNames;
    private final KnownSpeakers known;

    Descriptions(Story story, Cast cast, Antecedents antecedents, BodyNames bodyNames, KnownSpeakers known) {
        this.story = story;
        this.cast = cast;
        this.antecedents = antecedents;
        this.bodyNames = bodyNames;
        this.known = known;
    }

    /** {@code the minister}: who holds that title, named before or behind. */
    Choice person(SourcePhrase phrase, TextSpan source, List<TextSpan> leftOut) {
        List<Member> holders = cast.holding(phrase.description(), phrase.gender());
        if (!holders.isEmpty()) {
            return ofHolders(holders, source, leftOut);
        }
        Optional<Member> before = cast.unnamedLike(phrase.description());
        if (before.isPresent()) {
            return Choice.of(before.get(), "described so before", Pronouns.evidence(before.get(), source));
        }
        List<Speaker> office = known.holding(phrase.description());
        if (office.size() == 1) {
            return Choice.known(office.get(0), "known to hold this office", source);
        }
        if (office.size() > 1) {
            return Choice.among(
                    office.stream().map(Speaker::name).toList(), "more than one is known to hold this office", source);
        }
        return antecedents.before(source.start(), leftOut, m -> mayBe(m, phrase)).stream()
                .findFirst()
                .filter(c -> c.weight() > 0)
                .map(c -> Choice.of(c.member(), "the person last spoken of", Pronouns.evidence(c.member(), source)))
                .orElseGet(() -> unnamed(phrase, source));
    }

    private Choice ofHolders(List<Member> holders, TextSpan source, List<TextSpan> leftOut) {
        List<Candidate> near = antecedents.before(source.start(), leftOut, holders::contains);
        if (near.size() > 1 && near.get(0).weight() == near.get(1).weight()) {
            List<String> names = Stream.of(near.get(0), near.get(1)).map(c -> c.member().name).toList();
            return Choice.among(names, "more than one holds this title", source);
        }
        Member member = near.isEmpty()
                ? Cast.nearest(holders, source.start()).orElse(holders.get(0))
                : near.get(0).member();
        return Choice.of(member, "holds this title", Pronouns.evidence(member, source));
    }

    /** A title that is not known to be held may still be meant of one of whom the text tells no title. */
    private static boolean mayBe(Member member, SourcePhrase phrase) {
        Description wanted = phrase.description();
        boolean sameCountry = wanted.country().isEmpty()
                || member.country.isEmpty()
                || wanted.country().equals(member.country);
        return member.isPerson()
                && sameCountry
                && wanted.places().isEmpty()
                && member.descriptions.isEmpty()
                && member.gender.fits(phrase.gender())
                && !wanted.title().contains("spokes");
    }

    /** {@code a former county manager}: in headline and lead, somebody whom the story goes on to name. */
    Choice indefinite(SourcePhrase phrase, TextSpan source) {
        int line = story.lineAt(source.start());
        boolean lead = line < LEAD;
        List<Member> named = !lead
                ? List.of()
                : cast.holding(phrase.description(), phrase.gender()).stream()
                        .filter(m -> m.mentions.lowerKey(source.start()) == null || isHeading(line))
                        .filter(m -> m.mentions.higherKey(source.start()) != null
                                && story.lineAt(m.mentions.higherKey(source.start())) <= line + LEAD)
                        .toList();
        return named.size() == 1
                ? Choice.of(named.get(0), "named later", List.of(source))
                : unnamed(phrase, source);
    }

    private boolean isHeading(int line) {
        SegmentKind kind = story.lines().get(line).kind();
        return kind == SegmentKind.HEADLINE || kind == SegmentKind.SUBHEAD;
    }

    /** {@code the court}: the organisation with that word in its name. */
    Choice body(SourcePhrase phrase, TextSpan source) {
        Optional<String> name = bodyNames.having(phrase.description().head(), source.start());
        if (name.isPresent()) {
            Member member = cast.body(SpeakerType.ORGANIZATION, name.get(), source.start());
            return Choice.of(member, "the organisation of this kind that is named", List.of(source));
        }
        return cast.unnamedLike(phrase.description())
                .map(m -> Choice.of(m, "described so before", Pronouns.evidence(m, source)))
                .orElseGet(() -> unnamed(phrase, source));
    }

    /** Somebody without a name: one met before only if the words point back. */
    Choice unnamed(SourcePhrase phrase, TextSpan source) {
        Optional<Member> before = phrase.definite() ? cast.unnamedLike(phrase.description()) : Optional.empty();
        Member member = before.orElseGet(
                () -> cast.unnamed(Labels.of(story.tokens(source)), phrase.description(), source.start()));
        Cast.mention(member, source);
        return Choice.of(member, before.isPresent() ? "described so before" : "described, not named", List.of(source));
    }
}
