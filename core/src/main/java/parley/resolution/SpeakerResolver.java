package parley.resolution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parley.attribution.Attribution;
import parley.attribution.Basis;
import parley.document.VersionId;
import parley.resolution.SourcePhrase.Kind;
import parley.segment.SegmentKind;
import parley.segment.SegmentedText;
import parley.speaker.Roster;
import parley.speaker.Speaker;
import parley.speaker.SpeakerType;
import parley.text.TextSpan;
import parley.time.PartialDate;
import parley.token.Token;
import parley.token.Tokens;

/**
 * Finds out who is meant by the source of each attribution of a document.
 *
 * <p>Reads all names of the text first, then the attributions in text order, and keeps who was named and who spoke last, as a
 * reader would. One resolver for one document; not thread-safe.
 */
public final class SpeakerResolver {

    private static final String KNOWN = "known to the caller by this name";

    private final Story story;
    private final SourceWords words;
    private final Narrative narrative;
    private final Cast cast = new Cast();
    private final BodyNames bodyNames = new BodyNames();
    private final Antecedents antecedents;
    private final SourcePhraseReader phrases;
    private final JointSources joint;
    private final TurnSpeakers turns;
    private final KnownSpeakers known;
    private final SpeakerRecords records;
    private final Pronouns pronouns;
    private final Descriptions descriptions;
    private final Map<TextSpan, Choice> bySource = new HashMap<>();
    private final Enclosing enclosing;
    private final Pairs pairs;
    private Optional<Member> last = Optional.empty();
    /** The state, organisation or document that spoke last: "it". */
    private Optional<Member> thing = Optional.empty();
    /** Those who spoke together last, or the state or organisation that did: "they". */
    private Optional<Member> group = Optional.empty();
    /** Where the source stands that spoke last; -1 before there is one. */
    private int lastSource = -1;

    private SpeakerResolver(
            SegmentedText text, List<Attribution> attributions, Roster roster, Optional<PartialDate> date) {
        story = Story.of(text);
        words = new SourceWords(story);
        enclosing = new Enclosing(attributions);
        narrative = new Narrative(story, attributions);
        antecedents = new Antecedents(narrative);
        Places places = new Places();
        for (Story.Line line : story.lines()) {
            places.read(line.tokens());
            if (line.isProse()) {
                bodyNames.read(line.tokens());
            }
        }
        phrases = new SourcePhraseReader(places, cast::isSurname);
        joint = new JointSources(phrases);
        pairs = new Pairs(cast, antecedents, places);
        NameFinder finder = new NameFinder(places);
        List<NameMention> names = finder.find(story.lines());
        CastReader reader = new CastReader(cast, antecedents);
        reader.read(names, finder, words.surnames(attributions, phrases));
        reader.readHeadings(finder.findInHeadings(story.lines()));
        reader.learnGenders(story.lines());
        turns = new TurnSpeakers(story, cast, phrases);
        known = new KnownSpeakers(roster, date);
        records = new SpeakerRecords(new VersionId(text.text().sha256()), known);
        pronouns = new Pronouns(antecedents, turns);
        descriptions = new Descriptions(story, cast, antecedents, bodyNames, known);
        new DescribedMentions(phrases, descriptions, antecedents).read(story.lines());
    }

    /**
     * One resolution for each attribution, in the same order.
     *
     * @param attributions in text order
     * @param roster speakers known beforehand; states and organisations among them are known by their aliases too
     * @param date when the document appeared, by which dated roles are judged
     */
    public static List<Resolution> resolve(
            SegmentedText text, List<Attribution> attributions, Roster roster, Optional<PartialDate> date) {
        SpeakerResolver resolver = new SpeakerResolver(text, attributions, roster, date);
        List<Choice> choices = new ArrayList<>();
        for (Attribution attribution : attributions) {
            Choice choice = resolver.choose(attribution);
            choices.add(choice);
            resolver.enclosing.chosen(choice);
        }
        List<Resolution> resolutions =
                choices.stream().map(c -> c.resolution(resolver.records)).toList();
        return HeadlineMatch.fill(resolver.story, attributions, resolutions);
    }

    private Choice choose(Attribution attribution) {
        if (attribution.basis() == Basis.TURN) {
            return ofTurn(attribution);
        }
        if (attribution.source().isEmpty()) {
            return withoutSource(attribution);
        }
        TextSpan source = attribution.source().get(0);
        Choice choice = bySource.get(source);
        if (choice == null) {
            choice = ofSource(source, attribution);
            bySource.put(source, choice);
        }
        choice.member().ifPresent(member -> heard(member, source, attribution));
        return choice;
    }

    private void heard(Member member, TextSpan source, Attribution attribution) {
        Cast.mention(member, source);
        boolean heading = story.lines().get(story.lineAt(source.start())).isHeading();
        if (member.isPerson() && !heading) {
            member.aliases.add(words.withoutAsides(source));
        }
        if (member.isPerson() || HiddenNames.isPerson(member)) {
            antecedents.spoke(member, source.start());
        }
        if (member.isThing()) {
            thing = Optional.of(member);
        }
        if (member.isGroup()) {
            group = Optional.of(member);
        }
        if (!attribution.nested()) {
            last = Optional.of(member);
            lastSource = source.start();
        }
    }

    private Choice withoutSource(Attribution attribution) {
        if (attribution.basis() == Basis.CARRIED && last.isPresent()) {
            return Choice.of(last.get(), "goes on with the attribution before it", List.of());
        }
        if (attribution.basis() == Basis.CUE && last.isPresent() && sharesSubject(attribution)) {
            return Choice.of(last.get(), "the subject of the cue before it", attribution.cue());
        }
        return Choice.open("the text names nobody", attribution.cue());
    }

    /** {@code Roth said …, adding that}: the cue has its subject from one before it in the sentence. */
    private boolean sharesSubject(Attribution attribution) {
        if (attribution.cue().isEmpty()) {
            return false;
        }
        int start = attribution.cue().get(0).start();
        List<Token> line = story.lines().get(story.lineAt(start)).tokens();
        int at = Tokens.index(line, start);
        if (at == 0 || at >= line.size() || line.get(at).sentenceStart()) {
            return false;
        }
        boolean participle = line.get(at).lower().endsWith("ing");
        boolean joined = line.get(at - 1).is("and") || line.get(at - 1).is("but");
        return (participle || joined)
                && lastSource >= 0
                && narrative.sentenceAt(lastSource) == narrative.sentenceAt(start);
    }

    private Choice ofTurn(Attribution attribution) {
        Optional<TextSpan> label = attribution.source().stream().findFirst();
        Choice choice = turns.speaker(label)
                .map(member -> Choice.of(member, turns.reason(), attribution.source()))
                .orElseGet(() -> Choice.open("turn without a label", List.of()));
        choice.member().ifPresent(member -> last = Optional.of(member));
        return choice;
    }

    private Choice ofSource(TextSpan printed, Attribution attribution) {
        TextSpan source = words.withName(printed, attribution);
        List<Token> tokens = story.tokens(source);
        Optional<Member> several = group.filter(
                m -> m.type == SpeakerType.UNNAMED && Labels.isSeveral(m.name) && HiddenNames.onlyPicks(tokens));
        if (several.isPresent()) {
            String group = several.get().name;
            String label = HiddenNames.isOne(tokens) ? HiddenNames.oneOf(group) : group;
            Member some = cast.unnamed(label, Description.NONE, source.start());
            return Choice.of(some, "of those who spoke last", Pronouns.evidence(several.get(), source));
        }
        Optional<Choice> two = pairs.of(tokens, source);
        if (two.isPresent()) {
            return two.get();
        }
        List<List<Token>> parts = joint.parts(tokens);
        List<String> names = new ArrayList<>();
        for (List<Token> part : parts) {
            TextSpan words =
                    new TextSpan(part.get(0).start(), part.get(part.size() - 1).end());
            ofPhrase(phrases.read(part), words, attribution).name().ifPresent(names::add);
        }
        return JointSources.joined(names)
                .filter(name -> names.size() == parts.size())
                .map(name -> Choice.of(pairs.together(name, source), "they speak together", List.of(source)))
                .orElseGet(() -> ofPhrase(phrases.read(tokens), source, attribution));
    }

    private Choice ofPhrase(SourcePhrase phrase, TextSpan source, Attribution attribution) {
        Optional<Choice> firm = descriptions.firm(phrase, source, thing);
        if (firm.isPresent()) {
            return firm.get();
        }
        return switch (phrase.kind()) {
            case PERSON -> ofPerson(phrase, source);
            case STATE -> ofBody(SpeakerType.STATE, phrase.joinedName(), phrase, source, "name or metonym of a state");
            case ORGANIZATION ->
                ofBody(
                        SpeakerType.ORGANIZATION,
                        bodyNames.ofLetters(phrase.joinedName()).orElse(phrase.joinedName()),
                        phrase,
                        source,
                        "name of an organisation");
            case DESCRIPTION -> descriptions.person(phrase, source, attribution.content(), speakerAt(source));
            case BODY -> descriptions.body(phrase, source);
            case PRONOUN ->
                phrase.joinedName().equals("who") || phrase.joinedName().equals("which")
                        ? ofRelative(source, attribution)
                        : pronouns.choose(
                                phrase,
                                source,
                                attribution.content(),
                                enclosing.around(source),
                                phrase.joinedName().equals("it") ? thing : group);
            case UNNAMED -> descriptions.indefinite(phrase, source);
        };
    }

    /** Who says the words at a place, in a quotation or in a turn; empty where the writer does. */
    private Optional<Member> speakerAt(TextSpan source) {
        if (antecedents.isQuoted(source.start())) {
            return enclosing.around(source).flatMap(Choice::member);
        }
        boolean turn = story.lines().get(story.lineAt(source.start())).kind() == SegmentKind.TURN;
        return turn ? turns.current() : Optional.empty();
    }

    private Choice ofPerson(SourcePhrase phrase, TextSpan source) {
        Optional<Speaker> body = known.body(phrase.joinedName());
        if (body.isPresent()) {
            return Choice.known(body.get(), KNOWN, source);
        }
        List<Member> members = cast.named(phrase.name(), phrase.gender());
        if (members.size() > 1) {
            List<Member> met = members.stream()
                    .filter(m -> m.mentions.floorKey(source.end()) != null && m.firstMet < source.start())
                    .toList();
            members = met.size() == 1 ? met : members;
        }
        if (members.size() > 1) {
            members = mainOf(members);
        }
        if (members.size() > 1) {
            return Choice.among(
                    members.stream().map(m -> m.name).toList(), "more than one person of this name", source);
        }
        Member member = members.isEmpty() ? cast.person(phrase.name(), source.start()) : members.get(0);
        cast.learnName(member, phrase.name());
        member.gender = member.gender.or(phrase.gender());
        member.learn(phrase.description());
        return Choice.of(member, "named", List.of(source));
    }

    /** Whoever a story is about keeps the bare surname; relatives get their first names. */
    private static List<Member> mainOf(List<Member> members) {
        List<Member> sorted = members.stream()
                .sorted(Comparator.comparingInt((Member m) -> -m.mentions.size()))
                .toList();
        boolean clear =
                sorted.get(0).mentions.size() >= 3 * sorted.get(1).mentions.size();
        return clear ? sorted.subList(0, 1) : members;
    }

    private Choice ofBody(SpeakerType type, String name, SourcePhrase phrase, TextSpan source, String reason) {
        Optional<Speaker> speaker = known.body(name);
        if (speaker.isPresent()) {
            return Choice.known(speaker.get(), KNOWN, source);
        }
        Member member = cast.body(type, name, source.start());
        member.country = member.country.or(() -> phrase.description().country());
        member.aliases.add(words.withoutAsides(source));
        return Choice.of(member, reason, List.of(source));
    }

    /** {@code Edda Roth, who said}: the noun phrase that ends just before. */
    private Choice ofRelative(TextSpan source, Attribution attribution) {
        return words.before(source)
                .map(named -> Map.entry(named, phrases.read(story.tokens(named))))
                .filter(named -> named.getValue().kind() != Kind.PRONOUN)
                .map(named -> ofPhrase(named.getValue(), named.getKey(), attribution))
                .orElseGet(() -> Choice.open("a relative clause without a name before it", List.of(source)));
    }
}
