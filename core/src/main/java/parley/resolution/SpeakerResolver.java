package parley.resolution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import parley.attribution.Attribution;
import parley.attribution.Basis;
import parley.document.VersionId;
import parley.lexicon.Words;
import parley.resolution.Resolution.Ambiguous;
import parley.resolution.Resolution.Resolved;
import parley.resolution.Resolution.Unresolved;
import parley.resolution.SourcePhrase.Gender;
import parley.resolution.SourcePhrase.Kind;
import parley.segment.SegmentKind;
import parley.segment.SegmentedText;
import parley.speaker.Roster;
import parley.speaker.Speaker;
import parley.speaker.SpeakerType;
import parley.text.OriginalText;
import parley.text.TextSpan;
import parley.token.Token;
import parley.token.Tokenizer;

/**
 * Finds out who is meant by the source of each attribution of a document.
 *
 * <p>Reads the attributions in text order and keeps who was named and who spoke last, as a reader would. One resolver
 * for one document; not thread-safe.
 */
public final class SpeakerResolver {

    private static final Pattern SPACES = Pattern.compile("[\\s\u00a0]+");
    private static final Pattern LEADING_ARTICLE = Pattern.compile("^(?i:the|a|an) ");
    private static final Set<String> HE = Set.of("he", "him");
    private static final Set<String> SHE = Set.of("she", "her");
    private static final Set<String> FIRST_PERSON = Set.of("i", "we", "us", "me");

    private final OriginalText text;
    private final Roster roster;
    private final VersionId version;
    private final Cast cast;
    private final TurnSpeakers turns;
    private final Map<TextSpan, SourcePhrase> phrases = new HashMap<>();
    private final Map<TextSpan, Supplier<Resolution>> bySource = new HashMap<>();
    /** Made last, when all is known of each. */
    private final Map<Member, Speaker> records = new IdentityHashMap<>();

    private Optional<Member> last = Optional.empty();
    private int count;

    private SpeakerResolver(SegmentedText document, Roster roster) {
        this.text = document.text();
        this.roster = roster;
        this.version = new VersionId(text.sha256());
        NameIndex names = new NameIndex();
        document.parts().stream()
                .filter(part -> !part.is(SegmentKind.FURNITURE))
                .forEach(part -> names.scan(part.tokens()));
        this.cast = new Cast(names);
        this.turns = new TurnSpeakers(text, document.segments(), cast);
    }

    /** One resolution for each attribution, in the same order. */
    public static List<Resolution> resolve(SegmentedText document, List<Attribution> attributions, Roster known) {
        SpeakerResolver resolver = new SpeakerResolver(document, known);
        resolver.openCast(attributions);
        List<Supplier<Resolution>> choices = new ArrayList<>();
        for (Attribution attribution : attributions) {
            choices.add(resolver.resolve(attribution));
            resolver.count++;
        }
        return resolver.withHeadlines(
                attributions, choices.stream().map(Supplier::get).toList());
    }

    /** Names that sources print are known from the start: a headline's "Roth" is the "Edda Roth" of the story. */
    private void openCast(List<Attribution> attributions) {
        List<TextSpan> sources =
                attributions.stream().flatMap(a -> a.source().stream()).toList();
        for (TextSpan source : sources) {
            SourcePhrase phrase = phrase(source);
            if (phrase.kind() == Kind.PERSON && phrase.name().size() > 1) {
                cast.person(phrase, source.start());
            }
        }
    }

    private SourcePhrase phrase(TextSpan source) {
        return phrases.computeIfAbsent(source, s -> SourcePhraseReader.read(tokens(s)));
    }

    private List<Token> tokens(TextSpan span) {
        return Tokenizer.tokenize(text.value(), span);
    }

    private Supplier<Resolution> resolve(Attribution attribution) {
        if (attribution.basis() == Basis.TURN) {
            return ofTurn(attribution);
        }
        if (attribution.source().isEmpty()) {
            return withoutSource(attribution);
        }
        TextSpan source = attribution.source().get(0);
        Supplier<Resolution> known = bySource.get(source);
        if (known == null) {
            known = ofPhrase(phrase(source), source, attribution.nested());
            bySource.put(source, known);
        }
        return known;
    }

    private Supplier<Resolution> withoutSource(Attribution attribution) {
        if (attribution.basis() == Basis.CARRIED && last.isPresent()) {
            return resolved(last.get(), "goes on with the attribution before it", List.of());
        }
        return open(new Unresolved("the text names nobody"));
    }

    private Supplier<Resolution> ofTurn(Attribution attribution) {
        Optional<TextSpan> label = attribution.source().stream().findFirst();
        return turns.speaker(label)
                .map(member -> resolved(spoke(member), turns.reason(), attribution.source()))
                .orElseGet(() -> open(new Unresolved("turn without a label")));
    }

    private Supplier<Resolution> ofPhrase(SourcePhrase phrase, TextSpan source, boolean nested) {
        return switch (phrase.kind()) {
            case PERSON -> ofPerson(cast.person(phrase, source.start()), source, nested);
            case STATE ->
                named(
                        cast.body(SpeakerType.STATE, phrase.name().get(0), source.start()),
                        phrase,
                        source,
                        "name or metonym of a state");
            case ORGANIZATION ->
                named(
                        cast.body(SpeakerType.ORGANIZATION, organisationName(source), source.start()),
                        phrase,
                        source,
                        "name of an organisation");
            case DESCRIPTION -> ofDescription(phrase, source);
            case PRONOUN -> ofPronoun(phrase, source, nested);
            case UNNAMED ->
                resolved(cast.unnamed(oneLine(source), source.start()), "described, not named", List.of(source));
        };
    }

    private Supplier<Resolution> ofPerson(List<Member> members, TextSpan source, boolean nested) {
        members.forEach(m -> m.aliases.add(alias(source)));
        if (members.size() > 1) {
            return open(new Ambiguous(
                    members.stream().map(m -> m.name).sorted().toList(), "more than one person of this name"));
        }
        Member member = members.get(0);
        if (!nested) {
            spoke(member);
        }
        return resolved(member, "named", List.of(source));
    }

    private Supplier<Resolution> named(Member member, SourcePhrase phrase, TextSpan source, String reason) {
        member.country = member.country.or(phrase::country);
        member.aliases.add(alias(source));
        last = Optional.of(member);
        return resolved(member, reason, List.of(source));
    }

    private Supplier<Resolution> ofDescription(SourcePhrase phrase, TextSpan source) {
        List<Member> holders = cast.holding(phrase);
        Optional<Member> chosen = holders.isEmpty()
                ? cast.lastPerson(phrase.gender()).filter(m -> mayBe(m, phrase))
                : Optional.of(holders.get(0));
        if (chosen.isEmpty()) {
            return resolved(cast.unnamed(oneLine(source), source.start()), "described, not named", List.of(source));
        }
        Member member = chosen.get();
        member.aliases.add(alias(source));
        return resolved(
                spoke(member), holders.isEmpty() ? "the person who spoke last" : "holds this title", List.of(source));
    }

    /** A title that is not known to be held may still be meant of one whose other titles the text does not tell. */
    private static boolean mayBe(Member member, SourcePhrase phrase) {
        boolean sameCountry = phrase.country().isEmpty()
                || member.country.isEmpty()
                || phrase.country().equals(member.country);
        return sameCountry && !phrase.title().contains("spokes");
    }

    private Supplier<Resolution> ofPronoun(SourcePhrase phrase, TextSpan source, boolean nested) {
        String pronoun = phrase.title();
        if (FIRST_PERSON.contains(pronoun)) {
            return turns.current()
                    .or(() -> last)
                    .filter(member -> nested && !pronoun.equals("we"))
                    .map(member -> resolved(member, "speaks of himself or herself", List.of(source)))
                    .orElseGet(() -> open(new Unresolved("a first person whom the text does not name")));
        }
        if (pronoun.equals("who") || pronoun.equals("which")) {
            return ofRelative(source);
        }
        if (HE.contains(pronoun) || SHE.contains(pronoun)) {
            Gender gender = HE.contains(pronoun) ? Gender.MALE : Gender.FEMALE;
            Optional<Member> member = cast.lastPerson(gender);
            member.filter(m -> m.gender == Gender.UNKNOWN).ifPresent(m -> m.gender = gender);
            return member.map(m -> resolved(nested ? m : spoke(m), "the person who spoke last", List.of(source)))
                    .orElseGet(() -> open(new Unresolved("nobody of this gender has spoken")));
        }
        boolean body = pronoun.equals("it") || pronoun.equals("they") || pronoun.equals("them");
        return last.filter(member -> body && !member.isPerson())
                .map(member -> resolved(member, "the body that spoke last", List.of(source)))
                .orElseGet(() -> open(new Unresolved("the pronoun may mean anybody")));
    }

    /** {@code Edda Roth, who said}: the name that ends just before. */
    private Supplier<Resolution> ofRelative(TextSpan source) {
        int start = Math.max(0, source.start() - 120);
        List<Token> before = tokens(new TextSpan(start, source.start()));
        int end = before.size();
        while (end > 0 && !before.get(end - 1).isWord()) {
            end--;
        }
        int first = end;
        while (first > 0
                && before.get(first - 1).isWord()
                && (before.get(first - 1).capital()
                        || Words.PERSON_NOUNS.contains(before.get(first - 1).lower()))) {
            first--;
        }
        if (first == end) {
            return open(new Unresolved("a relative clause without a name before it"));
        }
        SourcePhrase phrase = SourcePhraseReader.read(before.subList(first, end));
        TextSpan words =
                new TextSpan(before.get(first).start(), before.get(end - 1).end());
        return phrase.kind() == Kind.PERSON
                ? ofPerson(cast.person(phrase, words.start()), words, false)
                : open(new Unresolved("a relative clause without a name before it"));
    }

    private Member spoke(Member member) {
        member.lastSpoke = count;
        cast.meet(member);
        last = Optional.of(member);
        return member;
    }

    private Supplier<Resolution> resolved(Member member, String reason, List<TextSpan> evidence) {
        return () -> new Resolved(
                records.computeIfAbsent(member, m -> SpeakerRecords.of(m, version, roster)), reason, evidence);
    }

    private static Supplier<Resolution> open(Resolution resolution) {
        return () -> resolution;
    }

    private String organisationName(TextSpan source) {
        return LEADING_ARTICLE.matcher(oneLine(source)).replaceFirst("");
    }

    /** The words of a source without the asides behind it. */
    private String alias(TextSpan source) {
        String words = oneLine(source);
        int aside = words.indexOf(", ");
        return aside > 0 ? words.substring(0, aside) : words;
    }

    private String oneLine(TextSpan span) {
        return SPACES.matcher(text.quote(span)).replaceAll(" ").replace('\u2019', '\'');
    }

    /** A headline that names nobody was said by whoever says the same in the body. */
    private List<Resolution> withHeadlines(List<Attribution> attributions, List<Resolution> resolutions) {
        List<Resolution> all = new ArrayList<>(resolutions);
        for (int i = 0; i < all.size(); i++) {
            if (attributions.get(i).basis() == Basis.HEADLINE
                    && attributions.get(i).source().isEmpty()) {
                int same = HeadlineMatch.best(text, attributions, i);
                if (same >= 0 && all.get(same) instanceof Resolved resolved) {
                    all.set(
                            i,
                            new Resolved(
                                    resolved.speaker(),
                                    "says the same in the body",
                                    attributions.get(same).content()));
                }
            }
        }
        return all;
    }
}
