package parley.resolution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import parley.resolution.SourcePhrase.Gender;
import parley.speaker.SpeakerType;

/** Those who speak in a document, in the order in which they are met. Not thread-safe. */
final class Cast {

    /** How many people a reader may be expected to keep in mind; bounds the work on any text. */
    private static final int MOST_RECENT = 100;

    private final NameIndex names;
    /** Those whom "the minister" or "she" may still mean, the latest met or heard last. */
    private final Set<Member> recent = new LinkedHashSet<>();

    private final Map<String, Member> byName = new HashMap<>();
    private final Map<String, List<Member>> bySurname = new HashMap<>();

    Cast(NameIndex names) {
        this.names = names;
    }

    /** The person of this name; several, if the document has more than one whom a lone surname may mean. */
    List<Member> person(SourcePhrase phrase, int offset) {
        List<String> words = phrase.name();
        String surname = NameIndex.key(words.get(words.size() - 1));
        List<Member> known = bySurname.getOrDefault(surname, List.of()).stream()
                .filter(m -> fits(m, phrase))
                .toList();
        if (!known.isEmpty()) {
            known.forEach(m -> learn(m, phrase));
            return known;
        }
        Member member = new Member(SpeakerType.PERSON, fullName(words), offset);
        learnFromIndex(member, surname);
        learn(member, phrase);
        meet(member);
        byName.put(key(SpeakerType.PERSON, member.name), member);
        bySurname.computeIfAbsent(surname, k -> new ArrayList<>()).add(member);
        return List.of(member);
    }

    /** A lone name fits everybody who bears it; a longer one those whose first name or its initial is the same. */
    private static boolean fits(Member member, SourcePhrase phrase) {
        String[] has = member.name.split(" ");
        List<String> wanted = phrase.name();
        if (wanted.size() == 1 || has.length == 1) {
            return member.gender.fits(phrase.gender());
        }
        String first = NameIndex.key(has[0]);
        String other = NameIndex.key(wanted.get(0));
        return first.equals(other)
                || first.charAt(0) == other.charAt(0)
                        && (first.length() <= 2
                                || other.length() <= 2
                                || first.indexOf('.') == 1
                                || other.indexOf('.') == 1);
    }

    private static void learn(Member member, SourcePhrase phrase) {
        if (phrase.name().size() > member.name.split(" ").length) {
            member.name = String.join(" ", phrase.name());
        }
        if (!phrase.title().isEmpty()) {
            member.titles.add(phrase.title());
        }
        member.country = member.country.or(phrase::country);
        member.gender = member.gender == Gender.UNKNOWN ? phrase.gender() : member.gender;
    }

    /** The fullest form under which the document prints somebody of this surname. */
    private String fullName(List<String> words) {
        if (words.size() > 1) {
            return String.join(" ", words);
        }
        return names.named(words.get(0)).stream()
                .max(Comparator.comparingInt((NameIndex.Printed p) -> p.title().isEmpty() ? 0 : 1))
                .map(printed -> String.join(" ", printed.words()))
                .orElse(words.get(0));
    }

    private void learnFromIndex(Member member, String surname) {
        for (NameIndex.Printed printed : names.named(surname)) {
            if (String.join(" ", printed.words()).equals(member.name)) {
                if (!printed.title().isEmpty()) {
                    member.titles.add(printed.title());
                }
                member.country = member.country.or(printed::country);
            }
        }
    }

    /** A member was named or heard. */
    void meet(Member member) {
        recent.remove(member);
        recent.add(member);
        if (recent.size() > MOST_RECENT) {
            recent.remove(recent.iterator().next());
        }
    }

    /** The state or organisation of this name. */
    Member body(SpeakerType type, String name, int offset) {
        return byName.computeIfAbsent(key(type, name), k -> new Member(type, name, offset));
    }

    /** Somebody without a name: always somebody new. */
    Member unnamed(String words, int offset) {
        return new Member(SpeakerType.UNNAMED, words, offset);
    }

    /** Those whom "the minister" may mean, the one who spoke last first. */
    List<Member> holding(SourcePhrase phrase) {
        return recent.stream()
                .filter(m ->
                        m.isPerson() && m.gender.fits(phrase.gender()) && m.holds(phrase.title(), phrase.country()))
                .sorted(Comparator.comparingInt((Member m) -> m.lastSpoke).reversed())
                .toList();
    }

    /** The person who spoke last, among those of a gender. */
    Optional<Member> lastPerson(Gender gender) {
        return recent.stream()
                .filter(m -> m.isPerson() && m.lastSpoke >= 0 && m.gender.fits(gender))
                .max(Comparator.comparingInt(m -> m.lastSpoke));
    }

    private static String key(SpeakerType type, String name) {
        return type + "|" + name.toLowerCase(Locale.ROOT);
    }
}
