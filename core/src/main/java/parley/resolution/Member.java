package parley.resolution;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import parley.lexicon.Countries.Country;
import parley.speaker.Role;
import parley.speaker.SpeakerType;
import parley.text.TextSpan;

/** One of those who are named or speak in a document, while it is read: what is known of it grows. Not thread-safe. */
final class Member {

    final SpeakerType type;
    final Set<String> aliases = new TreeSet<>();
    final Set<Description> descriptions = new LinkedHashSet<>();
    /** Where it is named or meant: offset of each mention, and its words. */
    final TreeMap<Integer, TextSpan> mentions = new TreeMap<>();
    /** Offset of the words by which it became known. */
    final int firstMet;

    String name;
    List<String> nameWords = new ArrayList<>();
    Optional<Country> country = Optional.empty();
    Gender gender = Gender.UNKNOWN;
    /** Whether these are several who are named and speak together. */
    boolean together;
    /** Of one without a name, the office by which it is called as if all knew the holder: "Norway's foreign minister". */
    Optional<Role> office = Optional.empty();

    Member(SpeakerType type, String name, int firstMet) {
        this.type = type;
        this.name = name;
        this.firstMet = firstMet;
    }

    boolean isPerson() {
        return type == SpeakerType.PERSON;
    }

    /** Whether nothing tells that this is a person but a capital: {@code Orbis said}. */
    boolean mayBeBody() {
        return isPerson()
                && nameWords.size() == 1
                && (gender == Gender.UNKNOWN || gender == Gender.NEUTER)
                && descriptions.isEmpty()
                && !NameRuns.isGiven(nameWords.get(0).toLowerCase(Locale.ROOT));
    }

    /** Whether these are several, whom neither "it" nor "he" can mean. */
    boolean isSeveral() {
        return type == SpeakerType.UNNAMED && (together || Labels.isSeveral(name));
    }

    /** Whether "it" may mean this member. */
    boolean isThing() {
        return type == SpeakerType.UNNAMED ? !isSeveral() && !HiddenNames.isPerson(this) : !isPerson() || mayBeBody();
    }

    /** Whether "they" may mean this member. */
    boolean isGroup() {
        return type == SpeakerType.UNNAMED
                ? isSeveral() || HiddenNames.isBody(Labels.noun(name))
                : !isPerson() || mayBeBody();
    }

    void learn(Description description) {
        if (!description.isEmpty()) {
            descriptions.add(description);
        }
        country = country.or(description::country);
    }

    /** The words that last named it before an offset. */
    Optional<TextSpan> mentionBefore(int offset) {
        return Optional.ofNullable(mentions.lowerEntry(offset)).map(entry -> entry.getValue());
    }

    /** Whether a noun is one of those by which it is described. */
    boolean isCalled(String noun) {
        return descriptions.stream().anyMatch(d -> d.head().equals(noun));
    }

    /** Whether words such as "the minister" may mean this member. */
    boolean fits(Description wanted) {
        if (wanted.country().isPresent()
                && country.isPresent()
                && !wanted.country().equals(country)) {
            return false;
        }
        return descriptions.stream().anyMatch(wanted::fits);
    }
}
