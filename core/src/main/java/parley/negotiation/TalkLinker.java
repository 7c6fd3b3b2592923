package parley.negotiation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import parley.negotiation.TalkMention.Kind;
import parley.time.DateMention;

/**
 * Puts together the mentions of one document that tell of the same talks, in text order.
 *
 * <p>A number tells rounds apart. Otherwise a mention goes with the talks it shares people, place, day or form with; one
 * that shares nothing but names such things opens talks of its own; one that names nothing goes with the talks named
 * last. What contradicts a group never joins it.
 */
final class TalkLinker {

    private static final int MOST_COUNTED = 6;
    /** How many sentences before "it was their third meeting" that meeting may be told of. */
    private static final int BESIDE = 2;
    /** How many talks a reader keeps in mind; bounds the work on any text. */
    private static final int MOST_GROUPS = 60;

    private final List<TalkGroup> groups = new ArrayList<>();
    /** Rounds of which only is told how many there were. */
    private final List<TalkMention> sets = new ArrayList<>();

    /** The talks that the mentions tell of, in the order of their first mention. */
    static List<TalkGroup> link(List<TalkMention> mentions) {
        TalkLinker linker = new TalkLinker();
        List<TalkMention> open = new ArrayList<>();
        for (TalkMention mention : mentions) {
            if (mention.number().isPresent()) {
                linker.addTold(mention.number().get(), mention);
            } else if (mention.count() > 1 && mention.kind() != Kind.PROCESS) {
                linker.addCounted(mention);
            } else if (!linker.addOther(mention)) {
                open.add(mention);
            }
        }
        open.forEach(linker::addLast);
        linker.addLastCounted();
        linker.numberBeforeNext();
        linker.absorb();
        return linker.withProcesses();
    }

    /** A headline that tells of talks as such, above a story of one round, tells of that round. */
    private void absorb() {
        List<TalkGroup> rounds = groups.stream()
                .filter(group -> group.number.isPresent()
                        && group.mentions.stream()
                                .anyMatch(m ->
                                        m.count() == 1 && !m.unreal() && (Reported.isProminent(m) || m.isPredicate())))
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
                        && (!round.isAhead() || group.isVague() || group.isAhead())
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
        return mention -> TalkFit.contradicts(group, mention);
    }

    /** {@code It was their third meeting}: the meeting told of just before has that number. */
    private void addTold(int number, TalkMention mention) {
        int line = mention.line().number();
        Optional<TalkGroup> told = groups.stream()
                .filter(group -> mention.isPredicate()
                        && group.kind == NegotiationKind.MEETING
                        && group.mentions.stream()
                                .anyMatch(m ->
                                        m.line().number() <= line && m.line().number() >= line - BESIDE)
                        && !TalkFit.contradicts(group, mention))
                .reduce((first, second) -> second);
        told.ifPresent(group -> renumber(group, number));
        addNumbered(number, mention);
    }

    private void renumber(TalkGroup group, int number) {
        groups.remove(group);
        group.mentions.forEach(mention -> addNumbered(number, mention));
    }

    /** Talks that were held, with "the next, fourth round" to come, were the third. */
    private void numberBeforeNext() {
        List<TalkGroup> rounds =
                groups.stream().filter(group -> group.number.isPresent()).toList();
        List<TalkGroup> held = groups.stream()
                .filter(group -> group.kind == NegotiationKind.MEETING
                        && Reported.isHeldInLead(group)
                        && group.mentions.stream().anyMatch(TalkMention::isHeld)
                        && group.first(TalkMention::format).isEmpty())
                .toList();
        if (rounds.size() == 1 && held.size() == 1 && rounds.get(0).isAhead()) {
            int next = rounds.get(0).number.get();
            if (next > 1) {
                renumber(held.get(0), next - 1);
            }
        }
    }

    private void addNumbered(int number, TalkMention mention) {
        Optional<TalkGroup> known = groups.stream()
                .filter(g -> g.number.equals(Optional.of(number)) && !TalkFit.contradicts(g, mention))
                .findFirst();
        if (known.isPresent()) {
            known.get().add(mention);
            return;
        }
        Optional<TalkGroup> same = groups.stream()
                .filter(g -> g.number.equals(Optional.of(number)) && mention.isAside())
                .findFirst();
        if (same.isPresent()) {
            // a day beside a round without more may be that of something else
            same.get().add(mention.with(mention.place(), Optional.empty()));
        } else if (groups.size() < MOST_GROUPS) {
            open(NegotiationKind.ROUND, Optional.of(number)).add(mention);
        }
    }

    /**
     * "Three rounds" are the first, the second and the third; a day beside them is the day of none of them, as many days
     * as rounds are theirs in turn.
     */
    private void addCounted(TalkMention mention) {
        boolean round = mention.kind() == Kind.ROUND || mention.kind() == Kind.MEETING && mention.isFirst();
        if (!round || mention.count() > MOST_COUNTED) {
            return;
        }
        List<DateMention> days = mention.daysBehind();
        boolean each = days.size() == mention.count();
        boolean behind =
                mention.place().filter(place -> place.from() >= mention.to()).isPresent();
        if (!each && !behind) {
            sets.add(mention);
            return;
        }
        for (int number = 1; number <= mention.count(); number++) {
            Optional<DateMention> day = each ? Optional.of(days.get(number - 1)) : Optional.empty();
            addNumbered(number, mention.with(mention.place(), day));
        }
    }

    /** {@code After six rounds}: of rounds of which nothing else is told the last is the one that matters. */
    private void addLastCounted() {
        sets.stream()
                .filter(set -> !set.unreal() && set.progress() != Progress.AHEAD)
                .max(Comparator.comparing(TalkMention::count))
                .filter(set -> groups.stream().noneMatch(group -> isKnownBy(group, set.count())))
                .ifPresent(set -> addNumbered(set.count(), set.with(Optional.empty(), Optional.empty())));
    }

    /** Whether talks are the round of a number, or one behind it that was held, beside which it is past history. */
    private static boolean isKnownBy(TalkGroup group, int number) {
        int own = group.number.orElse(0);
        return own == number || own > number && group.mentions.stream().anyMatch(TalkMention::isHeld);
    }

    /** Whether the mention found, or opened, its talks. */
    private boolean addOther(TalkMention mention) {
        NegotiationKind kind = TalkFit.kindOf(mention);
        TalkGroup best = null;
        int most = 0;
        for (TalkGroup group : groups) {
            int shared = TalkFit.fits(group, kind) && !TalkFit.contradicts(group, mention)
                    ? TalkFit.shared(group, mention)
                    : 0;
            if (shared > most) {
                best = group;
                most = shared;
            }
        }
        if (best == null && TalkFit.isSpecific(mention) && groups.size() < MOST_GROUPS) {
            best = open(kind, Optional.empty());
        }
        if (best != null) {
            best.add(mention);
        }
        return best != null;
    }

    /** Gives a mention that names nothing to the talks named last before it or, failing that, first behind it. */
    private void addLast(TalkMention mention) {
        NegotiationKind kind = TalkFit.kindOf(mention);
        TalkGroup best = null;
        int distance = Integer.MAX_VALUE;
        for (TalkGroup group : groups) {
            if (TalkFit.fits(group, kind) && !TalkFit.contradicts(group, mention)) {
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

    private TalkGroup open(NegotiationKind kind, Optional<Integer> number) {
        TalkGroup group = new TalkGroup(kind, number);
        groups.add(group);
        return group;
    }
}
