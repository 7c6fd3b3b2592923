package parley.resolution;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import parley.text.TextSpan;
import parley.token.Token;

/** Puts into the cast everybody whom the text names, whether or not they speak, and notes where. */
final class CastReader {

    /** How much more a pronoun tells that opens a sentence than one in a clause, which may be of somebody unnamed. */
    private static final int OPENS = 2;

    private final Cast cast;
    private final Antecedents antecedents;

    CastReader(Cast cast, Antecedents antecedents) {
        this.cast = cast;
        this.antecedents = antecedents;
    }

    /**
     * Reads names in two passes: those that certainly are persons first, then all others, which may be theirs.
     *
     * @param spoken last words of the names that sources print: whoever speaks is no thing
     */
    void read(List<NameMention> names, NameFinder finder, Set<String> spoken) {
        for (NameMention name : names) {
            boolean person = name.isFull()
                    && (name.certain()
                            || recurs(name, finder)
                            || spoken.contains(name.words().get(name.words().size() - 1)));
            if (person) {
                meet(name);
            }
        }
        for (NameMention name : names) {
            List<Member> known = cast.named(name.words(), name.gender());
            if (known.isEmpty() && !name.isFull() && name.certain()) {
                known = List.of(cast.person(name.words(), name.start()));
            }
            if (known.size() == 1) {
                note(known.get(0), name);
            } else if (known.size() > 1) {
                Cast.nearest(known, name.start()).ifPresent(member -> note(member, name));
            }
        }
    }

    /** Takes from headlines whom the text names too, with what is told of them there: the given name, the title. */
    void readHeadings(List<NameMention> names) {
        for (NameMention name : names) {
            List<Member> known = cast.named(name.words(), name.gender());
            boolean same = known.size() == 1
                    && (known.get(0).name.equals(String.join(" ", name.words()))
                            || name.certain() && known.get(0).nameWords.size() == 1);
            if (same && name.isFull()) {
                cast.learnName(known.get(0), name.words());
                note(known.get(0), name);
            }
        }
    }

    private static boolean recurs(NameMention name, NameFinder finder) {
        return finder.recurs(name.words().get(name.words().size() - 1).toLowerCase(Locale.ROOT));
    }

    private void meet(NameMention name) {
        List<Member> known = new ArrayList<>(cast.named(name.words(), name.gender()));
        known.removeIf(m -> m.nameWords.size() < 2);
        Member member = known.isEmpty() ? cast.person(name.words(), name.start()) : known.get(0);
        cast.learnName(member, name.words());
        note(member, name);
    }

    private void note(Member member, NameMention name) {
        member.gender = member.gender.or(name.gender());
        name.descriptions().forEach(member::learn);
        Cast.mention(member, new TextSpan(name.start(), name.end()));
        antecedents.named(member, name.start(), name.standing());
    }

    /** A pronoun behind the only person of its sentence, or of the sentence before, tells that person's gender. */
    void learnGenders(List<Story.Line> lines) {
        Map<Member, Integer> votes = new LinkedHashMap<>();
        for (Story.Line line : lines) {
            if (line.isProse()) {
                vote(line.tokens(), votes);
            }
        }
        votes.forEach((member, vote) -> {
            if (vote != 0) {
                member.gender = member.gender.or(vote > 0 ? Gender.MALE : Gender.FEMALE);
            }
        });
    }

    private void vote(List<Token> tokens, Map<Member, Integer> votes) {
        Set<Member> before = Set.of();
        Set<Member> here = new LinkedHashSet<>();
        boolean opens = true;
        for (Token token : tokens) {
            if (token.sentenceStart()) {
                before = here;
                here = new LinkedHashSet<>();
                opens = true;
            }
            boolean subject = token.is("he") || token.is("she");
            if (subject && !antecedents.isQuoted(token.start())) {
                boolean first = here.isEmpty() && opens;
                Set<Member> meant = first ? before : here;
                int weight = first ? OPENS : 1;
                if (meant.size() == 1) {
                    votes.merge(meant.iterator().next(), token.is("he") ? weight : -weight, Integer::sum);
                }
            }
            if (token.isWord()) {
                antecedents.at(token.start()).ifPresent(here::add);
                opens = false;
            }
        }
    }
}
