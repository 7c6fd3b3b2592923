package parley.negotiation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import parley.negotiation.TalkMention.Kind;

/**
 * Puts together the mentions of one document that tell of the same talks, in text order.
 *
 * <p>A number tells rounds apart. Otherwise a mention goes with the talks it shares people, place, day or form with; one
 * that shares nothing but names such things opens talks of its own; one that names nothing goes with the talks named
 * last. What contradicts a group never joins it.
 */
final class TalkLinker {

    private static final int MOST_COUNTED = 6;
    /** How many talks a reader keeps in mind; bounds the work on any text. */
    private static final int MOST_GROUPS = 60;

    private final List<TalkGroup> groups = new ArrayList<>();

    /** The talks that the mentions tell of, in the order of their first mention. */
    static List<TalkGroup> link(List<TalkMention> mentions) {
        TalkLinker linker = new TalkLinker();
        List<TalkMention> open = new ArrayList<>();
        for (TalkMention mention : mentions) {
            if (mention.number().isPresent()) {
                linker.addNumbered(mention.number().get(), mention);
            } else if (mention.count() > 1) {
                linker.addCounted(mention);
            } else if (!linker.addOther(mention)) {
                open.add(mention);
            }
        }
        open.forEach(linker::addLast);
        linker.absorb();
        return linker.withProcesses();
    }

    /** A headline that tells of talks as such, above a story of one round, tells of that round. */
    private void absorb() {
        List<TalkGroup> rounds = groups.stream()
                .filter(group -> group.number.isPresent()
                        && group.mentions.stream().anyMatch(m -> m.count() == 1 && Reported.isProminent(m)))
                .toList();
        List<TalkGroup> held = rounds.stream().filter(Reported::isHeldInLead).toList();
        List<TalkGroup> news = held.size() == 1 ? held : rounds;
        if (news.size() != 1) {
            return;
        }
        TalkGroup round = news.get(0);
        List<TalkGroup> told = groups.stream()
                .filter(group -> group.kind == NegotiationKind.MEETING
                        && group.mentions.stream().anyMatch(Reported::isProminent)
                        && group.first(TalkMention::format).isEmpty()
                        && group.mentions.stream().noneMatch(TalkMention::next)
                        && group.mentions.stream().noneMatch(contradicting(round)))
                .toList();
        told.forEach(group -> group.mentions.forEach(round::add));
        groups.removeAll(told);
    }

    /**
     * Talks of which neither day nor place nor people are told, and which are not the news, go on for longer: together
     * they are a process.
     */
    private List<TalkGroup> withProcesses() {
        List<TalkGroup> all = new ArrayList<>();
        TalkGroup process = null;
        boolean rounds = groups.stream().anyMatch(group -> group.number.isPresent());
        for (TalkGroup group : groups) {
            boolean lasting = group.kind == NegotiationKind.PROCESS
                    || group.isVague() && (rounds || !Reported.isHeldInLead(group));
            if (!lasting || process != null && group.mentions.stream().anyMatch(contradicting(process))) {
                all.add(group);
            } else if (process == null) {
                process = new TalkGroup(NegotiationKind.PROCESS, Optional.empty());
                for (TalkMention mention : group.mentions) {
                    process.add(mention);
                }
                all.add(process);
            } else {
                for (TalkMention mention : group.mentions) {
                    process.add(mention);
                }
            }
        }
        return all;
    }

    private static Predicate<TalkMention> contradicting(TalkGroup group) {
        return mention -> contradicts(group, mention);
    }

    private void addNumbered(int number, TalkMention mention) {
        Optional<TalkGroup> known = groups.stream()
                .filter(g -> g.number.equals(Optional.of(number)) && !contradicts(g, mention))
                .findFirst();
        if (known.isPresent()) {
            known.get().add(mention);
        } else if (groups.size() < MOST_GROUPS) {
            open(NegotiationKind.ROUND, Optional.of(number)).add(mention);
        }
    }

    /** "Three rounds" are the first, the second and the third; a day beside them is the day of none of them all. */
    private void addCounted(TalkMention mention) {
        if (mention.kind() != Kind.ROUND
                || mention.count() > MOST_COUNTED
                || mention.place().isEmpty()) {
            return;
        }
        for (int number = 1; number <= mention.count(); number++) {
            addNumbered(number, mention.with(mention.place(), Optional.empty()));
        }
    }

    /** Whether the mention found, or opened, its talks. */
    private boolean addOther(TalkMention mention) {
        NegotiationKind kind = kindOf(mention);
        TalkGroup best = null;
        int most = 0;
        for (TalkGroup group : groups) {
            int shared = fits(group, kind) && !contradicts(group, mention) ? shared(group, mention) : 0;
            if (shared > most) {
                best = group;
                most = shared;
            }
        }
        if (best == null && isSpecific(mention) && groups.size() < MOST_GROUPS) {
            best = open(kind, Optional.empty());
        }
        if (best != null) {
            best.add(mention);
        }
        return best != null;
    }

    /** Gives a mention that names nothing to the talks named last before it or, failing that, first behind it. */
    private void addLast(TalkMention mention) {
        NegotiationKind kind = kindOf(mention);
        TalkGroup best = null;
        int distance = Integer.MAX_VALUE;
        for (TalkGroup group : groups) {
            if (fits(group, kind) && !contradicts(group, mention)) {
                int lines =
                        mention.line().number() - group.mentions.get(0).line().number();
                int away = lines >= 0 ? lines : 1000 - lines;
                if (away < distance) {
                    best = group;
                    distance = away;
                }
            }
        }
        if (best == null && groups.size() < MOST_GROUPS) {
            best = open(kind, Optional.empty());
        }
        if (best != null) {
            best.add(mention);
        }
    }

    private static NegotiationKind kindOf(TalkMention mention) {
        return switch (mention.kind()) {
            case CALL -> NegotiationKind.CALL;
            case PROCESS -> NegotiationKind.PROCESS;
            case ROUND -> NegotiationKind.ROUND;
            default -> NegotiationKind.MEETING;
        };
    }

    private static boolean fits(TalkGroup group, NegotiationKind kind) {
        if (kind == NegotiationKind.CALL || kind == NegotiationKind.PROCESS) {
            return group.kind == kind;
        }
        return group.kind == NegotiationKind.MEETING || group.kind == NegotiationKind.ROUND;
    }

    private static boolean isSpecific(TalkMention mention) {
        return mention.people().size() > 1
                || mention.place().isPresent()
                || mention.format().isPresent()
                || mention.mode().isPresent()
                || mention.parties().size() > 1
                || mention.next() && mention.date().isPresent();
    }

    private static boolean contradicts(TalkGroup group, TalkMention mention) {
        boolean place = differs(group, mention, m -> m.place().map(Places.Named::name));
        boolean date = differs(group, mention, m -> m.date().map(d -> d.expression()));
        boolean format = differs(group, mention, TalkMention::format);
        boolean ahead = mention.status() == Status.SCHEDULED
                && group.number.isEmpty()
                && group.mentions.stream().noneMatch(m -> m.status() == Status.SCHEDULED)
                && !(group.mentions.stream().allMatch(m -> m.progress() == Progress.OPEN)
                        && group.mentions.stream().anyMatch(m -> samePlace(m, mention)));
        Set<String> people = group.people();
        boolean here = group.mentions.stream().anyMatch(m -> m.line() == mention.line()) && mention.isPossessed();
        boolean others = !here
                && mention.people().size() > 1
                && people.size() > 1
                && mention.people().stream()
                                .filter(p -> people.contains(p.name()))
                                .count()
                        < 2;
        Set<String> sides = group.sides();
        boolean strangers = !here
                && mention.parties().size() > 1
                && sides.size() > 1
                && mention.parties().stream().noneMatch(p -> sides.contains(p.name()));
        boolean earlier = group.mentions.stream().anyMatch(m -> m.isEarlier() != mention.isEarlier());
        return place || date || format || ahead || others || strangers || earlier && group.number.isEmpty();
    }

    private static <T> boolean differs(TalkGroup group, TalkMention mention, Function<TalkMention, Optional<T>> field) {
        Optional<T> value = field.apply(mention);
        Set<T> has = new HashSet<>();
        group.mentions.forEach(m -> field.apply(m).ifPresent(has::add));
        return value.isPresent() && !has.isEmpty() && !has.contains(value.get());
    }

    private static int shared(TalkGroup group, TalkMention mention) {
        Set<String> people = group.people();
        Set<String> sides = group.sides();
        boolean here = group.mentions.stream().anyMatch(m -> m.line() == mention.line()) && mention.isPossessed();
        int score = here
                ? 3
                : (int) mention.people().stream()
                        .filter(p -> people.contains(p.name()))
                        .count();
        score += mention.parties().stream().anyMatch(p -> sides.contains(p.name())) ? 1 : 0;
        for (TalkMention other : group.mentions) {
            boolean place = samePlace(other, mention);
            boolean form = mention.format().isPresent() && other.format().equals(mention.format())
                    || mention.mode().isPresent() && other.mode().equals(mention.mode());
            if (place || form) {
                return score + 2;
            }
        }
        return score;
    }

    private static boolean samePlace(TalkMention one, TalkMention other) {
        return one.place().isPresent()
                && one.place().map(Places.Named::name).equals(other.place().map(Places.Named::name));
    }

    private TalkGroup open(NegotiationKind kind, Optional<Integer> number) {
        TalkGroup group = new TalkGroup(kind, number);
        groups.add(group);
        return group;
    }
}
