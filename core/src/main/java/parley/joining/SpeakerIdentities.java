package parley.joining;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import parley.speaker.Speaker;
import parley.speaker.SpeakerId;
import parley.speaker.SpeakerType;

/**
 * Finds which ids of documents stand for one speaker.
 *
 * <p>Joined are, in this order: a name that roster or curator gave to one speaker only; what a curator merged; spellings of
 * one full name, unless they are of different countries; a person whose printed name is a shorter form of exactly one fuller
 * name, if country or office agree and do not contradict each other; and one whom a text calls only by an office ("the
 * Norwegian foreign minister") with the only speaker of the roster who held it when the text appeared. But for that unnamed
 * speakers are never joined, and those whom a curator set apart are not joined by name or office. Linear but for sorting, as
 * long as few persons share a family name. Not thread-safe; used for one call.
 */
public final class SpeakerIdentities {

    private static final String NO_COUNTRY = "";
    private static final Comparator<SpeakerId> IDS = Comparator.comparing(SpeakerId::value);

    private final SortedMap<SpeakerId, LocalSpeaker> locals = new TreeMap<>(IDS);
    private final Groups<SpeakerId> groups = new Groups<>(IDS);
    private final Map<SpeakerId, SpeakerIdentity.Joined> links = new HashMap<>();
    private final Map<SpeakerId, ShortName.Open> open = new HashMap<>();
    private final Set<SpeakerId> chosen = new HashSet<>();

    private SpeakerIdentities(Collection<LocalSpeaker> all) {
        for (LocalSpeaker local : all) {
            locals.put(local.id(), local);
            groups.add(local.id());
        }
    }

    /**
     * The identity behind each id.
     *
     * @param all all that may have to do with each other: whole {@linkplain NameKeys#block blocks}, and whole sets of blocks
     *     that merges, given names or offices connect
     * @param merges what curators merged; merges of ids that are not among {@code all} are passed over
     */
    public static SortedMap<SpeakerId, SpeakerIdentity> of(
            Collection<LocalSpeaker> all, Collection<Merge<SpeakerId>> merges) {
        SpeakerIdentities identities = new SpeakerIdentities(all);
        identities.joinGivenNames();
        identities.joinMerged(merges);
        identities.joinSpellings();
        identities.joinShortNames();
        identities.joinOffices();
        return identities.result();
    }

    /** Whether names may join it to others. */
    private static boolean isOpenToNames(LocalSpeaker local) {
        return local.known().isEmpty() && !local.apart() && local.description().type() != SpeakerType.UNNAMED;
    }

    private void joinGivenNames() {
        Map<String, List<LocalSpeaker>> owners = new HashMap<>();
        for (LocalSpeaker local : locals.values()) {
            GivenNames.keysOf(local)
                    .forEach(key ->
                            owners.computeIfAbsent(key, k -> new ArrayList<>()).add(local));
        }
        locals.values().stream().filter(SpeakerIdentities::isOpenToNames).forEach(local -> {
            Speaker printed = local.description();
            GivenNames.meant(printed, owners.getOrDefault(NameKeys.given(printed.name()), List.of()))
                    .map(LocalSpeaker::id)
                    .filter(owner -> !owner.equals(local.id()))
                    .ifPresent(owner -> {
                        link(local.id(), owner, "a name given to this speaker", List.of(printed.name()));
                        chosen.add(owner);
                    });
        });
    }

    private void joinMerged(Collection<Merge<SpeakerId>> merges) {
        Set<SpeakerId> givenUp = new HashSet<>();
        for (Merge<SpeakerId> merge : merges) {
            if (isMergeable(merge.subject()) && isMergeable(merge.into())) {
                link(merge.subject(), merge.into(), "merged by a curator", List.of());
                givenUp.add(merge.subject());
                chosen.add(merge.into());
            }
        }
        chosen.removeAll(givenUp);
    }

    private boolean isMergeable(SpeakerId id) {
        return locals.containsKey(id) && locals.get(id).description().type() != SpeakerType.UNNAMED;
    }

    private void joinSpellings() {
        Map<String, SortedMap<String, List<SpeakerId>>> names = new TreeMap<>();
        for (LocalSpeaker local : locals.values()) {
            if (isOpenToNames(local) && !isShortName(local)) {
                Speaker printed = local.description();
                names.computeIfAbsent(NameKeys.of(printed.type(), printed.name()), key -> new TreeMap<>())
                        .computeIfAbsent(printed.country().orElse(NO_COUNTRY), country -> new ArrayList<>())
                        .add(local.id());
            }
        }
        names.values().forEach(countries -> {
            if (countries.size() == 2 && countries.containsKey(NO_COUNTRY)) {
                List<SpeakerId> all = new ArrayList<>();
                countries.values().forEach(all::addAll);
                joinSpellings(all);
                return;
            }
            countries.values().forEach(this::joinSpellings);
            if (countries.size() > 2 && countries.containsKey(NO_COUNTRY)) {
                List<SpeakerId> candidates = new ArrayList<>();
                countries.forEach((country, same) -> {
                    if (!country.equals(NO_COUNTRY)) {
                        candidates.addAll(same);
                    }
                });
                countries
                        .get(NO_COUNTRY)
                        .forEach(id -> open.put(id, new ShortName.Open(candidates, ShortName.SEVERAL)));
            }
        });
    }

    private void joinSpellings(List<SpeakerId> spellings) {
        SpeakerId first = spellings.stream().min(IDS).orElseThrow();
        for (SpeakerId other : spellings) {
            if (!other.equals(first)) {
                link(
                        other,
                        first,
                        "spellings of one name",
                        List.of(
                                locals.get(first).description().name(),
                                locals.get(other).description().name()));
            }
        }
    }

    private void joinShortNames() {
        List<ShortName> persons = new ArrayList<>();
        Map<String, List<ShortName>> families = new HashMap<>();
        for (LocalSpeaker local : locals.values()) {
            if (local.description().type() == SpeakerType.PERSON) {
                ShortName person = ShortName.of(local);
                persons.add(person);
                families.computeIfAbsent(person.name().family(), family -> new ArrayList<>())
                        .add(person);
            }
        }
        // Fuller names first, so that a short form finds their groups complete.
        persons.sort(Comparator.comparingInt((ShortName person) -> -person.length())
                .thenComparing(person -> person.local().id(), IDS));
        for (ShortName person : persons) {
            boolean alone =
                    groups.groupOf(person.local().id()).equals(person.local().id())
                            && !links.containsKey(person.local().id())
                            && !chosen.contains(person.local().id());
            if (alone && isOpenToNames(person.local())) {
                joinShortName(person, families.getOrDefault(person.name().family(), List.of()));
            }
        }
    }

    private void joinShortName(ShortName person, List<ShortName> family) {
        SortedMap<SpeakerId, List<ShortName>> fuller = new TreeMap<>(IDS);
        for (ShortName other : family) {
            if (person.name().mayStandFor(other.name())) {
                fuller.computeIfAbsent(groups.groupOf(other.local().id()), group -> new ArrayList<>())
                        .add(other);
            }
        }
        ShortName.Choice choice = person.among(fuller);
        choice.link().ifPresent(link -> link(person.local().id(), link.to(), link.reason(), link.evidence()));
        choice.open().ifPresent(left -> open.put(person.local().id(), left));
    }

    /** Last, when it is known which of the roster are one. */
    private void joinOffices() {
        Offices offices = new Offices(locals.values());
        for (LocalSpeaker local : locals.values()) {
            if (local.description().type() == SpeakerType.UNNAMED && !local.apart()) {
                joinOffice(local.description(), offices.holders(local.description()));
            }
        }
    }

    private void joinOffice(Speaker unnamed, List<Offices.Holder> holders) {
        List<SpeakerId> bearers = holders.stream()
                .map(holder -> groups.groupOf(holder.id()))
                .distinct()
                .toList();
        List<SpeakerId> sure = holders.stream()
                .filter(Offices.Holder::sure)
                .map(Offices.Holder::id)
                .sorted(IDS)
                .toList();
        if (bearers.size() == 1 && !sure.isEmpty()) {
            link(
                    unnamed.id(),
                    sure.get(0),
                    "the only one on the roster who held this office then",
                    List.of(unnamed.name()));
        } else if (!bearers.isEmpty()) {
            open.put(unnamed.id(), new ShortName.Open(bearers, bearers.size() > 1 ? Offices.SEVERAL : Offices.NO_DAY));
        }
    }

    private void link(SpeakerId from, SpeakerId to, String reason, List<String> evidence) {
        groups.join(from, to);
        links.putIfAbsent(from, new SpeakerIdentity.Joined(to, reason, evidence));
    }

    private SortedMap<SpeakerId, SpeakerIdentity> result() {
        Map<SpeakerId, SpeakerId> standing = new HashMap<>();
        groups.all().forEach((first, members) -> {
            SpeakerId one = members.stream().min(this::compareForStanding).orElseThrow();
            members.forEach(member -> standing.put(member, one));
        });
        SortedMap<SpeakerId, SpeakerIdentity> identities = new TreeMap<>(IDS);
        groups.all().forEach((first, members) -> {
            SpeakerId one = standing.get(first);
            for (SpeakerId member : members) {
                identities.put(member, member.equals(one) ? standing(one, members, standing) : joined(member, one));
            }
        });
        return identities;
    }

    private int compareForStanding(SpeakerId one, SpeakerId other) {
        return Comparator.comparing((SpeakerId id) -> !chosen.contains(id))
                .thenComparing(id -> locals.get(id).known().isEmpty())
                .thenComparing(id -> isShortName(locals.get(id)))
                .thenComparing(IDS)
                .compare(one, other);
    }

    private static boolean isShortName(LocalSpeaker local) {
        Speaker speaker = local.description();
        return speaker.type() == SpeakerType.PERSON
                && PersonName.of(speaker.name()).isShort();
    }

    private SpeakerIdentity standing(SpeakerId id, List<SpeakerId> members, Map<SpeakerId, SpeakerId> standing) {
        List<LocalSpeaker> ranked = members.stream()
                .sorted(this::compareForStanding)
                .map(locals::get)
                .toList();
        Speaker whole = WholeSpeaker.of(ranked, chosen.contains(id));
        Optional<ShortName.Open> left = members.size() == 1 ? Optional.ofNullable(open.get(id)) : Optional.empty();
        List<SpeakerId> candidates = left.map(ShortName.Open::candidates).orElse(List.of()).stream()
                .map(standing::get)
                .distinct()
                .sorted(IDS)
                .toList();
        return new SpeakerIdentity.Standing(
                whole, candidates, left.map(ShortName.Open::reason).orElse(""));
    }

    private SpeakerIdentity joined(SpeakerId member, SpeakerId standing) {
        SpeakerIdentity.Joined link = links.get(member);
        return link == null
                // The one that was linked stands for both: a fuller name, or one of the roster.
                ? new SpeakerIdentity.Joined(standing, "known under another id", List.of())
                : new SpeakerIdentity.Joined(standing, link.reason(), link.evidence());
    }
}
