package parley.negotiation;

import java.util.List;
import java.util.Optional;
import parley.negotiation.TalkMention.Kind;
import parley.token.TokenKind;

/** Finds verbs that tell of talks: {@code A met B}, {@code the ministers will meet}, {@code A spoke by phone with B}. */
final class TalkVerb {

    private static final int NEAR = 9;
    /** How far behind "met" the word may stand before whom was met. */
    private static final int PARTNER = 5;
    /** How far behind "received" the guest may be named. */
    private static final int GUEST = 12;

    private final MentionReader reader;
    private final People people;
    /** Whether the document tells of a call, so that "spoke with" is one. */
    private final boolean calls;

    TalkVerb(List<Line> lines, MentionReader reader, People people) {
        this.reader = reader;
        this.people = people;
        this.calls = lines.stream().anyMatch(TalkVerb::tellsOfCall);
    }

    private static boolean tellsOfCall(Line line) {
        for (int i = 0; i < line.size(); i++) {
            if (line.is(i, "call") && !line.is(i - 1, "to") || line.in(i, "wire") && line.anyIn(i - 3, i, "call")) {
                return true;
            }
        }
        return false;
    }

    /** Whether a token may be such a verb; cheap, and true of every one that is. */
    static boolean mayTell(Line line, int i) {
        return line.in(i, "spoke") || line.in(i, "meets") || line.is(i, "received");
    }

    /** The talks of which a token is the verb. */
    Optional<TalkMention> at(Line line, int i) {
        if (!mayTell(line, i)) {
            return Optional.empty();
        }
        if (line.is(i, "received")) {
            return received(line, i);
        }
        return line.in(i, "meets") ? met(line, i) : spoke(line, i);
    }

    private Optional<TalkMention> met(Line line, int i) {
        boolean again = TalkNoun.timeBehind(line, i + 1).isPresent();
        int from = line.is(i, "meet") && !again ? ahead(line, i) : i;
        if (from < 0) {
            return Optional.empty();
        }
        Kind kind = again ? Kind.ROUND : Kind.MEETING;
        TalkMention mention = reader.read(line, from, i, i + 1, kind, true);
        boolean told = mention.date().isPresent()
                || mention.place().isPresent()
                || mention.mode().isPresent();
        boolean many = (from == i ? told : mention.date().isPresent()) && mention.isOfSides();
        boolean some = told && !mention.people().isEmpty() && (hasPartner(line, i + 1) || mention.isWithCounterpart());
        return isBetween(mention, i) || many || some ? Optional.of(mention) : Optional.empty();
    }

    /** The first word of {@code will meet}, {@code are to meet}; -1 where it is another "meet". */
    private static int ahead(Line line, int i) {
        for (int k = i - 1; k >= Math.max(0, i - 3); k--) {
            boolean will = line.in(k, "ahead") && !line.is(k, "to")
                    || line.is(k, "to") && k == i - 1 && !line.is(k - 1, "able")
                    || line.is(k, "they") && line.is(k - 1, "when");
            if (will) {
                return k;
            }
        }
        return -1;
    }

    private Optional<TalkMention> spoke(Line line, int i) {
        boolean video = line.anyIn(i, i + NEAR, "video");
        boolean wired = video || line.anyIn(i, i + NEAR, "wire") || line.is(i, "telephoned") || line.is(i, "phoned");
        boolean to = (calls && line.is(i, "spoke") || video) && addressed(line, i);
        if (!wired && !to) {
            return Optional.empty();
        }
        TalkMention mention = reader.read(line, i, i, i + 1, Kind.CALL, true);
        return isBetween(mention, i) || to || wired && mention.isOfSides() ? Optional.of(mention) : Optional.empty();
    }

    /** {@code spoke last night with her counterpart}, {@code spoke to Chancellor Roth}. */
    private boolean addressed(Line line, int i) {
        for (int k = i + 1; k < Math.min(i + NEAR, line.size()); k++) {
            if (line.is(k, "with") || line.is(k, "to")) {
                return people.at(line, k + 1).isPresent() || line.anyIn(k + 1, k + 5, "counterpart");
            }
        }
        return false;
    }

    /** {@code Velic received in audience Mr Roth}: a person behind the verb, who came to see another. */
    private Optional<TalkMention> received(Line line, int i) {
        int at = line.is(i + 1, "in") && line.is(i + 2, "audience") ? i + 3 : i + 1;
        Optional<People.Named> guest = guest(line, at);
        boolean passive = line.is(i - 1, "was") || line.is(i - 1, "were") || line.is(i - 1, "be");
        if (passive || guest.isEmpty() || guest.get().from() > at + GUEST) {
            return Optional.empty();
        }
        return Optional.of(reader.read(line, i, i, i + 1, Kind.MEETING, true));
    }

    /** The first person behind words of office: {@code the Vice Premier of Lisk Edda Roth}. */
    private Optional<People.Named> guest(Line line, int from) {
        for (int i = from; i < Math.min(from + GUEST, line.size()); i++) {
            Optional<People.Named> person = people.at(line, i);
            if (person.isPresent()) {
                return person;
            }
            boolean office = line.at(i).capital()
                    || line.is(i, "of")
                    || line.is(i, "the")
                    || line.is(i, "for")
                    || line.at(i).is(TokenKind.POSSESSIVE);
            if (!office) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** {@code with}, {@code by video yesterday with}: whether those who were met are named behind a verb. */
    private static boolean hasPartner(Line line, int behind) {
        for (int i = behind; i < Math.min(behind + PARTNER, line.size()); i++) {
            if (line.is(i, "with")) {
                return true;
            }
        }
        return false;
    }

    private boolean isBetween(TalkMention mention, int i) {
        Line line = mention.line();
        return mention.people().size() > 1
                || mention.parties().size() > 1
                || !mention.people().isEmpty()
                        && (line.is(i + 1, "with") || people.at(line, i + 1).isPresent());
    }
}
