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
import java.util.stream.Stream;
import parley.speaker.NameKey;
import parley.speaker.SpeakerType;
import parley.text.TextSpan;

/** Those who are named or speak in a document, by name. Not thread-safe. */
final class Cast {

    /** How many of one kind a reader may be expected to keep in mind; bounds the work on any text. */
    private static final int MOST = 200;

    private final List<Member> persons = new ArrayList<>();
    private final List<Member> unnamed = new ArrayList<>();
    private final Map<String, Member> bodies = new HashMap<>();
    private final Map<String, Set<Member>> bySurname = new HashMap<>();
    private final Map<String, Set<Member>> byPart = new HashMap<>();
    private final Map<String, String> keys = new HashMap<>();

    /** Whom a name may mean: nobody, one, or several of a name. */
    List<Member> named(List<String> words, Gender gender) {
        String last = key(words.get(words.size() - 1));
        List<Member> ofSurname = fitting(bySurname.getOrDefault(last, Set.of()), words, gender);
        return ofSurname.isEmpty() ? fitting(parts(words), words, gender) : ofSurname;
    }

    private Set<Member> parts(List<String> words) {
        Set<Member> all = new LinkedHashSet<>();
        words.forEach(word -> all.addAll(byPart.getOrDefault(key(word), Set.of())));
        return all;
    }

    private List<Member> fitting(Set<Member> members, List<String> words, Gender gender) {
        return members.stream()
                .filter(m -> m.gender.fits(gender) && fits(m.nameWords, words))
                .toList();
    }

    /** A lone word fits whoever bears it; a longer name one with the same surname and first name or initial. */
    private boolean fits(List<String> has, List<String> wanted) {
        if (wanted.size() == 1 || has.size() == 1) {
            return true;
        }
        List<String> one = keys(has);
        List<String> other = keys(wanted);
        if (one.containsAll(other) || other.containsAll(one)) {
            return true;
        }
        boolean surname = one.get(one.size() - 1).equals(other.get(other.size() - 1));
        return surname && (isInitialOf(has.get(0), one, other) || isInitialOf(wanted.get(0), other, one));
    }

    private static boolean isInitialOf(String printed, List<String> short_, List<String> full) {
        boolean initial = printed.length() <= 2 || printed.indexOf('.') == 1;
        return initial && short_.get(0).charAt(0) == full.get(0).charAt(0);
    }

    private List<String> keys(List<String> words) {
        return words.stream().map(this::key).toList();
    }

    private String key(String word) {
        return keys.computeIfAbsent(word, w -> {
            String key = NameKey.ofWord(w);
            return key.isEmpty() ? w : key;
        });
    }

    /** Whether somebody of the document bears a word as surname. */
    boolean isSurname(String word) {
        return bySurname.containsKey(key(word));
    }

    /** A person not known before. */
    Member person(List<String> words, int offset) {
        Member member = new Member(SpeakerType.PERSON, String.join(" ", words), offset);
        rename(member, words);
        if (persons.size() < MOST) {
            persons.add(member);
        }
        return member;
    }

    /** Takes the fuller of two forms of a name, and rather one that is not all in capitals. */
    void learnName(Member member, List<String> words) {
        boolean fuller = words.size() > member.nameWords.size();
        boolean same = words.size() == member.nameWords.size();
        boolean shouted = isShouted(member.nameWords) && !isShouted(words);
        boolean initials = member.nameWords.get(0).length() <= 2 && words.get(0).length() > 2;
        boolean accented = letters(words) > letters(member.nameWords) && !isShouted(words);
        if (fuller && !(isShouted(words) && !isShouted(member.nameWords))
                || same && (shouted || initials || accented)) {
            rename(member, words);
        }
    }

    /** How many letters a name has that English does not: transcripts drop them, and nobody adds any. */
    private static long letters(List<String> words) {
        return words.stream()
                .flatMapToInt(String::chars)
                .filter(c -> c > 'z' && Character.isLetter(c))
                .count();
    }

    private void rename(Member member, List<String> words) {
        member.nameWords = new ArrayList<>(words);
        member.name = String.join(
                " ", isShouted(words) ? words.stream().map(Cast::quietly).toList() : words);
        String surname = words.get(words.size() - 1);
        add(bySurname, surname, member);
        words.forEach(word -> add(byPart, word, member));
        int hyphen = surname.lastIndexOf('-');
        if (hyphen > 0) {
            add(byPart, surname.substring(hyphen + 1), member);
            add(byPart, surname.substring(0, hyphen), member);
        }
    }

    private void add(Map<String, Set<Member>> map, String word, Member member) {
        map.computeIfAbsent(key(word), k -> new LinkedHashSet<>()).add(member);
    }

    private static boolean isShouted(List<String> words) {
        return words.stream().allMatch(w -> w.length() > 1 && w.equals(w.toUpperCase(Locale.ROOT)));
    }

    private static String quietly(String word) {
        StringBuilder quiet = new StringBuilder(word.toLowerCase(Locale.ROOT));
        for (int i = 0; i < quiet.length(); i++) {
            if (i == 0 || quiet.charAt(i - 1) == '-') {
                quiet.setCharAt(i, Character.toUpperCase(quiet.charAt(i)));
            }
        }
        return quiet.toString();
    }

    /** The state or organisation of this name. */
    Member body(SpeakerType type, String name, int offset) {
        return bodies.computeIfAbsent(type + "|" + name.toLowerCase(Locale.ROOT), k -> new Member(type, name, offset));
    }

    /** Somebody without a name, not met before. */
    Member unnamed(String label, Description description, int offset) {
        Member member = new Member(SpeakerType.UNNAMED, label, offset);
        member.learn(description);
        if (unnamed.size() < MOST) {
            unnamed.add(member);
        }
        return member;
    }

    /** The one without a name whom "the waiter" means, if there was a waiter before. */
    Optional<Member> unnamedLike(Description wanted) {
        return unnamed.stream()
                .filter(m -> m.descriptions.stream().anyMatch(wanted::fits))
                .reduce((first, second) -> second);
    }

    /** The persons whom a title may mean. */
    List<Member> holding(Description wanted, Gender gender) {
        return persons.stream()
                .filter(m -> m.gender.fits(gender) && m.fits(wanted))
                .toList();
    }

    /** The person first mentioned behind an offset, of those not mentioned before it. */
    Optional<Member> firstMetBehind(int offset) {
        return persons.stream()
                .filter(m -> !m.mentions.isEmpty() && m.mentions.firstKey() >= offset)
                .min(Comparator.comparingInt(m -> m.mentions.firstKey()));
    }

    /** The one person whose names start with these letters: {@code AB} of an interview with Aoife Brannigan. */
    Optional<Member> ofInitials(String letters) {
        if (letters.length() < 2) {
            return Optional.empty();
        }
        List<Member> found =
                persons.stream().filter(m -> initials(m).equals(letters)).toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private static String initials(Member member) {
        StringBuilder initials = new StringBuilder();
        member.nameWords.stream()
                .filter(w -> Character.isUpperCase(w.charAt(0)))
                .forEach(w -> initials.append(w.charAt(0)));
        return initials.toString();
    }

    /** Notes that words mean a member. */
    static void mention(Member member, TextSpan words) {
        member.mentions.putIfAbsent(words.start(), words);
    }

    /** Of several, the one mentioned last before an offset; failing that, the one mentioned first behind it. */
    static Optional<Member> nearest(List<Member> members, int offset) {
        Optional<Member> before = members.stream()
                .filter(m -> m.mentions.lowerKey(offset) != null)
                .max(Comparator.comparingInt(m -> m.mentions.lowerKey(offset)));
        return before.or(() -> Stream.of(members)
                .flatMap(List::stream)
                .filter(m -> m.mentions.higherKey(offset) != null)
                .min(Comparator.comparingInt(m -> m.mentions.higherKey(offset))));
    }
}
