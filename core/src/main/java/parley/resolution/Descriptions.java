package parley.resolution;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import parley.lexicon.Names;
import parley.resolution.Antecedents.Candidate;
import parley.speaker.Speaker;
import parley.speaker.SpeakerType;
import parley.text.TextSpan;
import parley.token.Token;

/** Whom "the minister", "the officials" and "the court" mean. Not thread-safe. */
final class Descriptions {

    /** Lines from the top of a story in which somebody may be described before being named. */
    private static final int LEAD = 4;

    /** How much likelier than the next one must be whose title is not told, in the weights of {@link Antecedents}. */
    private static final double CLEAR = 1;

    /** Lines behind a description in which its bearer is named, if at all. */
    private static final int NEXT = 3;

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

    /**
     * {@code the minister}: who holds that title, named before or behind.
     *
     * @param speaker who speaks the words in which the description stands, and so is not the one described
     */
    Choice person(SourcePhrase phrase, TextSpan source, List<TextSpan> leftOut, Optional<Member> speaker) {
        Predicate<Member> other = m -> speaker.filter(s -> s == m).isEmpty();
        List<Member> holders = holders(phrase).stream().filter(other).toList();
        List<Member> met = holders.stream()
                .filter(m -> m.mentions.lowerKey(source.start()) != null)
                .toList();
        Optional<Member> before = cast.unnamedLike(phrase.description());
        if (before.isPresent() && met.stream().allMatch(m -> isNearer(before.get(), m, phrase, source))) {
            return Choice.of(before.get(), "described so before", Pronouns.evidence(before.get(), source));
        }
        if (!met.isEmpty()) {
            return ofHolders(met, source, leftOut);
        }
        if (before.isPresent()) {
            return Choice.of(before.get(), "described so before", Pronouns.evidence(before.get(), source));
        }
        return ofRoster(phrase, source)
                .or(() -> lastSpokenOf(phrase, source, leftOut, other))
                .or(() -> Cast.nearest(holders, source.start())
                        .map(m -> Choice.of(
                                m,
                                "holds this title",
                                List.of(source, m.mentions.firstEntry().getValue()))))
                .or(() -> namedNext(phrase, source))
                .or(() -> justSpoke(phrase, source)
                        .filter(choice -> choice.member().filter(other).isPresent()))
                .orElseGet(() -> unnamed(phrase, source));
    }

    /**
     * {@code The former banker}, behind a sentence in which somebody spoke: what nobody else of the text is called varies the name
     * of that person.
     */
    private Optional<Choice> justSpoke(SourcePhrase phrase, TextSpan source) {
        List<Token> head = PhraseParts.headOf(story.tokens(source));
        boolean plain = head.stream().allMatch(t -> t.isWord() && !t.capital() || t == head.get(0))
                && PhraseParts.core(head).size() == head.size();
        boolean varies = plain
                && head.get(0).is("the")
                && !Names.ANYBODY.contains(phrase.description().head())
                && !phrase.description().title().contains("spokes");
        return antecedents
                .spokeJustBefore(source.start())
                .filter(m -> varies && m.isPerson() && m.nameWords.size() > 1 && m.gender.fits(phrase.gender()))
                .filter(m -> phrase.description().country().isEmpty()
                        || m.country.isEmpty()
                        || phrase.description().country().equals(m.country))
                .map(m ->
                        Choice.of(m, "spoke just before, and nobody else is called so", Pronouns.evidence(m, source)));
    }

    /** Whether one without a name is rather meant than one who is named: introduced by that very noun, or nearer. */
    private static boolean isNearer(Member unnamed, Member named, SourcePhrase phrase, TextSpan source) {
        Integer one = unnamed.mentions.lowerKey(source.start());
        Integer other = named.mentions.lowerKey(source.start());
        String noun = phrase.description().head();
        boolean very = unnamed.isCalled(noun) && !named.isCalled(noun);
        return one != null && (very || other == null || unnamed.isCalled(noun) && one > other);
    }

    /** Those who hold a title, rather there where the words say, else those of whom no other place is told. */
    private List<Member> holders(SourcePhrase phrase) {
        Description wanted = phrase.description();
        List<Member> all = cast.holding(wanted, phrase.gender());
        List<Member> very = all.stream().filter(m -> m.isCalled(wanted.head())).toList();
        List<Member> holders = very.isEmpty() ? all : very;
        List<Member> there = holders.stream()
                .filter(m -> m.descriptions.stream().anyMatch(wanted::sharesPlace))
                .toList();
        if (!there.isEmpty()) {
            return there;
        }
        if (holders.isEmpty() && !wanted.places().isEmpty() && wanted.country().isEmpty()) {
            List<Member> anywhere = cast.holding(wanted.anywhere(), phrase.gender());
            return anywhere.size() == 1 ? anywhere : List.of();
        }
        return holders;
    }

    /** Whom a description anywhere in the text means, of those named before it. */
    Optional<Member> heldBefore(SourcePhrase phrase, int offset) {
        List<Member> met = holders(phrase).stream()
                .filter(m -> m.mentions.lowerKey(offset) != null)
                .toList();
        List<Candidate> near = antecedents.before(offset, List.of(), met::contains);
        boolean tie = near.size() > 1 && near.get(0).weight() == near.get(1).weight();
        if (met.size() == 1) {
            return Optional.of(met.get(0));
        }
        return near.isEmpty() || tie
                ? Optional.empty()
                : Optional.of(near.get(0).member());
    }

    private Choice ofHolders(List<Member> holders, TextSpan source, List<TextSpan> leftOut) {
        List<Candidate> near = antecedents.before(source.start(), leftOut, holders::contains);
        if (near.size() > 1 && near.get(0).weight() == near.get(1).weight()) {
            List<String> names = Stream.of(near.get(0), near.get(1))
                    .map(c -> c.member().name)
                    .toList();
            return Choice.among(names, "more than one holds this title", source);
        }
        Member member = near.isEmpty()
                ? Cast.nearest(holders, source.start()).orElse(holders.get(0))
                : near.get(0).member();
        return Choice.of(member, "holds this title", Pronouns.evidence(member, source));
    }

    private Optional<Choice> ofRoster(SourcePhrase phrase, TextSpan source) {
        List<Speaker> office = known.holding(phrase.description());
        if (office.size() > 1) {
            List<String> names = office.stream().map(Speaker::name).toList();
            return Optional.of(Choice.among(names, "more than one is known to hold this office", source));
        }
        return office.stream().findFirst().map(s -> Choice.known(s, "known to hold this office", source));
    }

    /** A title that is not known to be held may be that of one of whom the text tells no title. */
    private Optional<Choice> lastSpokenOf(
            SourcePhrase phrase, TextSpan source, List<TextSpan> leftOut, Predicate<Member> other) {
        List<Candidate> near = antecedents.before(source.start(), leftOut, other.and(m -> mayBe(m, phrase)));
        boolean chosen = near.size() == 1
                || !near.isEmpty() && near.get(0).weight() - near.get(1).weight() > CLEAR;
        if (!chosen) {
            return Optional.empty();
        }
        Member member = near.get(0).member();
        member.learn(phrase.description());
        return Optional.of(Choice.of(member, "the person last spoken of", Pronouns.evidence(member, source)));
    }

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

    /** In headline and lead somebody may be described whom the next lines name, and do not describe again. */
    private Optional<Choice> namedNext(SourcePhrase phrase, TextSpan source) {
        int line = story.lineAt(source.start());
        if (line >= LEAD || Names.ANYBODY.contains(phrase.description().head())) {
            return Optional.empty();
        }
        return cast.firstMetBehind(source.end())
                .filter(m -> m.descriptions.isEmpty()
                        && m.nameWords.size() > 1
                        && m.gender.fits(phrase.gender())
                        && story.lineAt(m.mentions.firstKey()) <= line + NEXT)
                .map(m -> {
                    m.learn(phrase.description());
                    return Choice.of(
                            m,
                            "named next",
                            List.of(source, m.mentions.firstEntry().getValue()));
                });
    }

    /** {@code a former county manager}: in headline and lead, somebody whom the story goes on to name. */
    Choice indefinite(SourcePhrase phrase, TextSpan source) {
        int line = story.lineAt(source.start());
        boolean singular = Names.HEADS.contains(phrase.description().head());
        boolean heading = story.lines().get(line).isHeading();
        boolean kept = Names.ANYBODY.contains(phrase.description().head()) && !heading;
        if (line >= LEAD || !singular || kept) {
            return unnamed(phrase, source);
        }
        List<Member> named = cast.holding(phrase.description(), phrase.gender()).stream()
                .filter(m -> m.mentions.lowerKey(source.start()) == null || heading)
                .filter(m -> m.mentions.higherKey(source.start()) != null
                        && story.lineAt(m.mentions.higherKey(source.start())) <= line + NEXT)
                .toList();
        return named.size() == 1
                ? Choice.of(named.get(0), "named later", List.of(source))
                : namedNext(phrase, source).orElseGet(() -> unnamed(phrase, source));
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

    /** {@code the company}: the organisation that spoke last, unless one is named by that very word. */
    Optional<Choice> firm(SourcePhrase phrase, TextSpan source, Optional<Member> body) {
        Description wanted = phrase.description();
        boolean plain = phrase.name().isEmpty()
                && phrase.definite()
                && Names.FIRMS.contains(wanted.title())
                && wanted.places().isEmpty()
                && wanted.country().isEmpty()
                && story.words(source).toLowerCase(Locale.ROOT).startsWith("the ");
        return body.filter(m -> plain && (m.type == SpeakerType.ORGANIZATION || m.mayBeBody()))
                .filter(m -> bodyNames.having(wanted.title(), source.start()).isEmpty())
                .map(m -> Choice.of(m, "the organisation that spoke last", Pronouns.evidence(m, source)));
    }

    /** Somebody without a name: one met before only if the words point back. */
    Choice unnamed(SourcePhrase phrase, TextSpan source) {
        Optional<Member> before = phrase.definite() ? cast.unnamedLike(phrase.description()) : Optional.empty();
        Member member = before.orElseGet(() -> met(phrase, source));
        Cast.mention(member, source);
        return Choice.of(member, before.isPresent() ? "described so before" : "described, not named", List.of(source));
    }

    private Member met(SourcePhrase phrase, TextSpan source) {
        Member member = cast.unnamed(label(phrase, source), phrase.description(), source.start());
        member.office = OfficeWords.office(phrase, story.tokens(source));
        return member;
    }

    /** {@code Edda Roth's unnamed aides} for "her aides": what describes somebody by another says by whom. */
    private String label(SourcePhrase phrase, TextSpan source) {
        List<Token> tokens = story.tokens(source);
        boolean office =
                phrase.kind() == SourcePhrase.Kind.DESCRIPTION && tokens.get(0).is("the");
        String label = office && !HiddenNames.hides(tokens)
                ? PhraseParts.printed(PhraseParts.headOf(tokens))
                : Labels.ofSource(tokens);
        Gender owner =
                tokens.isEmpty() ? Gender.UNKNOWN : Gender.ofOwner(tokens.get(0).lower());
        if (owner == Gender.UNKNOWN) {
            return label;
        }
        return antecedents.before(source.start(), List.of(), m -> m.isPerson() && m.gender.fits(owner)).stream()
                .findFirst()
                .map(c -> HiddenNames.ownedBy(c.member().name, label))
                .orElse(label);
    }
}
