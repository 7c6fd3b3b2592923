package parley.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import parley.attribution.Cue.Frame;
import parley.attribution.Cue.Inflection;
import parley.attribution.CueMatch.Position;
import parley.lexicon.Words;
import parley.token.Token;
import parley.token.TokenKind;

/** Finds the cues of a sentence with their sources, left to right. Stateless. */
final class CueFinder {

    private static final Cue ACCORDING_TO = new Cue(
            "according to", Inflection.BASE, CueClass.SPEECH, Set.of(Frame.BARE_CLAUSE, Frame.QUOTATION), Set.of());
    /** Headlines capitalise their verbs; of these forms no organisation or state is named. */
    private static final Set<String> SPOKEN_IN_CAPITALS = Set.of(
            "say",
            "tell",
            "warn",
            "urge",
            "vow",
            "deny",
            "call",
            "accuse",
            "insist",
            "reject",
            "condemn",
            "praise",
            "slam",
            "demand",
            "believe",
            "think",
            "admit",
            "announce",
            "confirm",
            "suggest",
            "argue");

    /** With these a sentence may start: {@code Said Roth: …}. */
    private static final Set<String> SENTENCE_OPENERS = Set.of("say", "add", "reply", "write");

    private static final Set<String> PARTICIPLE_LEADS =
            Set.of("by", "in", "while", "after", "before", "and", "without", "as", "when");

    private final Sentence sentence;
    private final List<CueMatch> found = new ArrayList<>();

    private CueFinder(Sentence sentence) {
        this.sentence = sentence;
    }

    static List<CueMatch> find(Sentence sentence) {
        CueFinder finder = new CueFinder(sentence);
        for (int i = 0; i < sentence.size(); i++) {
            if (sentence.at(i).isWord()) {
                i = finder.at(i);
            }
        }
        return finder.found;
    }

    /** Looks for a cue at a word and returns the index up to which the sentence is used. */
    private int at(int i) {
        if (sentence.is(i, "according") && sentence.is(i + 1, "to")) {
            Optional<Source> source = SourceFinder.afterAccordingTo(sentence, i + 1);
            source.ifPresent(s -> found.add(new CueMatch(i, i, i + 1, ACCORDING_TO, source, Position.ACCORDING_TO)));
            return source.map(Source::last).orElse(i + 1);
        }
        Optional<Cue> cue = CueLexicon.find(sentence.at(i).lower());
        if (cue.isEmpty() || isNoun(i, cue.get())) {
            return i;
        }
        return match(i, cue.get())
                .map(m -> {
                    found.add(m);
                    return m.last();
                })
                .orElse(i);
    }

    private Optional<CueMatch> match(int i, Cue cue) {
        int last = lastOf(i, cue);
        if (cue.inflection() == Inflection.GERUND) {
            return gerund(i, last, cue);
        }
        if (isPassive(i, cue)) {
            return Optional.empty();
        }
        Optional<CueMatch> elided = elided(i, last, cue);
        if (elided.isPresent()) {
            return elided;
        }
        Optional<Source> subject = SourceFinder.before(sentence, i);
        if (subject.isPresent() && agrees(subject.get(), cue, i)) {
            return Optional.of(new CueMatch(subject.get().cueFirst(), i, last, cue, subject, Position.SUBJECT_FIRST));
        }
        Optional<CueMatch> inverted = inverted(i, last, cue);
        if (inverted.isPresent()) {
            return inverted;
        }
        boolean asked = i == 0 && cue.lemma().equals("ask");
        return asked
                ? Optional.of(new CueMatch(i, i, last, cue, Optional.empty(), Position.WITHOUT_SOURCE))
                : Optional.empty();
    }

    /** {@code went on to say}, {@code pointed out}, {@code called for}, {@code made clear}. */
    private int lastOf(int i, Cue cue) {
        Token next = i + 1 < sentence.size() ? sentence.at(i + 1) : null;
        if (next == null || !next.isWord()) {
            return i;
        }
        boolean particle = cue.lemma().equals("point") && next.is("out")
                || cue.lemma().equals("sum") && next.is("up")
                || cue.lemma().equals("chime") && next.is("in")
                || cue.lemma().equals("find") && next.is("out");
        return particle || cue.prepositions().contains(next.lower()) ? i + 1 : i;
    }

    /** {@code the claims}, {@code of reports}: a word that is a noun where it stands. */
    private boolean isNoun(int i, Cue cue) {
        boolean mayBeNoun = cue.inflection() != Inflection.PAST;
        if (i == 0) {
            return mayBeNoun && cue.inflection() != Inflection.GERUND;
        }
        Token before = sentence.at(i - 1);
        if (!before.isWord() && !before.is(TokenKind.POSSESSIVE)) {
            return false;
        }
        boolean behindDeterminer =
                Words.DETERMINERS.contains(before.lower()) && !Words.PRONOUNS.contains(before.lower())
                        || Words.POSSESSIVES.contains(before.lower()) && !before.is("her")
                        || before.is("her")
                        || before.is(TokenKind.POSSESSIVE);
        boolean behindPreposition = Words.PREPOSITIONS.contains(before.lower())
                && cue.inflection() != Inflection.GERUND
                && !(before.is("to") && cue.inflection() == Inflection.BASE);
        return behindDeterminer
                || behindPreposition && !before.is("to")
                || sentence.at(i).capital() && mayBeNoun && !SPOKEN_IN_CAPITALS.contains(cue.lemma());
    }

    private boolean isPassive(int i, Cue cue) {
        if (cue.inflection() != Inflection.PAST && cue.inflection() != Inflection.PARTICIPLE) {
            return false;
        }
        int j = i - 1;
        while (j >= 0
                && sentence.at(j).isWord()
                && !sentence.at(j).isName()
                && Words.isAdverb(sentence.at(j).lower())) {
            j--;
        }
        return j >= 0 && Words.BE.contains(sentence.at(j).lower()) && !sentence.is(j, TokenKind.POSSESSIVE);
    }

    /** {@code … and added}, {@code …, but warned}: only where a cue with a source stands before in the sentence. */
    private Optional<CueMatch> elided(int i, int last, Cue cue) {
        int j = i - 1;
        while (j >= 0
                && sentence.at(j).isWord()
                && !sentence.at(j).isName()
                && (Words.isAdverb(sentence.at(j).lower())
                        || Words.AUXILIARIES.contains(sentence.at(j).lower()))) {
            j--;
        }
        boolean joined = sentence.is(j, "and") || sentence.is(j, "but") || sentence.is(j, "or");
        if (!joined || cue.inflection() == Inflection.BASE) {
            return Optional.empty();
        }
        int first = j + 1;
        return sourceBefore().map(source -> new CueMatch(first, i, last, cue, Optional.of(source), Position.ELIDED));
    }

    private Optional<Source> sourceBefore() {
        for (int k = found.size() - 1; k >= 0; k--) {
            if (found.get(k).source().isPresent()) {
                return found.get(k).source();
            }
        }
        return Optional.empty();
    }

    private Optional<CueMatch> gerund(int i, int last, Cue cue) {
        if (i == 0) {
            return Optional.empty();
        }
        Token before = sentence.at(i - 1);
        if (before.is("as") && i > 1 && (sentence.is(i - 2, "quoted") || sentence.is(i - 2, "cited"))) {
            Optional<Source> quoted = SourceFinder.before(sentence, i - 2);
            return quoted.map(s -> new CueMatch(s.cueFirst(), i, last, cue, quoted, Position.SUBJECT_FIRST));
        }
        if (Words.AUXILIARIES.contains(before.lower())
                || Words.isAdverb(before.lower())
                        && i > 1
                        && Words.BE.contains(sentence.at(i - 2).lower())) {
            Optional<Source> subject = SourceFinder.before(sentence, i);
            return subject.map(s -> new CueMatch(s.cueFirst(), i, last, cue, subject, Position.SUBJECT_FIRST));
        }
        if (before.is("on")) {
            Optional<Source> subject = SourceFinder.before(sentence, i);
            return subject.map(s -> new CueMatch(s.cueFirst(), i, last, cue, subject, Position.SUBJECT_FIRST));
        }
        boolean participle = before.is(TokenKind.COMMA)
                || before.is(TokenKind.QUOTATION)
                || before.is(TokenKind.DASH)
                || PARTICIPLE_LEADS.contains(before.lower())
                || (isStatementOrAddressee(before) || endsCue(i - 1))
                        && sourceBefore().isPresent();
        if (!participle) {
            return Optional.empty();
        }
        Optional<Source> source =
                sourceBefore().or(() -> SourceFinder.subjectOf(sentence).filter(s -> s.last() < i));
        return source.map(s -> new CueMatch(i, i, last, cue, source, Position.ELIDED));
    }

    /** {@code stressed adding that}: one cue right behind another. */
    private boolean endsCue(int i) {
        return !found.isEmpty() && found.get(found.size() - 1).last() == i;
    }

    /** {@code issued a statement saying}, {@code told reporters citing}, {@code spoke on Monday, adding}. */
    private static boolean isStatementOrAddressee(Token token) {
        return Words.COLLECTIVES.contains(token.lower())
                || Words.ADDRESSEES.contains(token.lower())
                || Words.TIME_WORDS.contains(token.lower());
    }

    private static final Set<String> FIRST_OR_MANY = Set.of("i", "we", "you", "they", "who", "which");

    /** Base forms go with plural subjects and with auxiliaries; third-person forms not with plural pronouns. */
    private boolean agrees(Source subject, Cue cue, int index) {
        Token head = sentence.at(subject.last());
        boolean auxiliary = subject.cueFirst() < index;
        return switch (cue.inflection()) {
            case BASE ->
                auxiliary
                        || FIRST_OR_MANY.contains(head.lower())
                        || head.lower().endsWith("s")
                        || Words.PERSON_NOUNS.contains(head.lower());
            case THIRD_PERSON -> !auxiliary && !Set.of("i", "we", "you", "they").contains(head.lower());
            case PARTICIPLE -> auxiliary;
            default -> true;
        };
    }

    private Optional<CueMatch> inverted(int i, int last, Cue cue) {
        boolean finite = cue.inflection() == Inflection.PAST
                || cue.inflection() == Inflection.THIRD_PERSON
                || cue.inflection() == Inflection.BASE;
        boolean behindMark = sentence.isQuotation(i - 1)
                || sentence.is(i - 1, TokenKind.COMMA)
                || sentence.is(i - 1, TokenKind.DASH)
                || i == 0 && SENTENCE_OPENERS.contains(cue.lemma())
                || sentence.is(i - 1, "as");
        if (!finite || !behindMark || !cue.takes(Frame.QUOTATION)) {
            return Optional.empty();
        }
        Optional<Source> source = SourceFinder.after(sentence, last);
        return source.map(s -> new CueMatch(i, i, last, cue, source, Position.INVERTED));
    }
}
