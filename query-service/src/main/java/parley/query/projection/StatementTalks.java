package parley.query.projection;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import parley.joining.Account;
import parley.negotiation.PartyOfSpeaker;
import parley.negotiation.Position;
import parley.query.store.NegotiationStore.StandingAccount;
import parley.speaker.Speaker;
import parley.statement.Statement;

/**
 * The talks to which a statement belongs.
 *
 * <p>It belongs to talks of which its document tells if it takes a position in them, tells of them itself, or is made by
 * somebody who takes part in them or speaks for one of their parties.
 *
 * @param negotiations their ids, as they stand in the record
 * @param parties for whom it was made, as the talks name them
 * @param issues on which it takes a position
 */
record StatementTalks(List<String> negotiations, List<String> parties, List<String> issues) {

    /**
     * Reads them off what the document tells.
     *
     * @param speaker what all documents together know of the statement's speaker
     */
    static StatementTalks of(Statement statement, Optional<Speaker> speaker, List<StandingAccount> accounts) {
        Set<String> negotiations = new LinkedHashSet<>();
        Set<String> parties = new LinkedHashSet<>();
        Set<String> issues = new LinkedHashSet<>();
        for (StandingAccount standing : accounts) {
            Account account = standing.account();
            List<Position> positions = account.positions().stream()
                    .filter(position -> position.statement().equals(statement.id()))
                    .toList();
            Optional<String> party = positions.stream()
                    .flatMap(position -> position.party().stream())
                    .findFirst()
                    .or(() -> PartyOfSpeaker.in(account.report(), statement, speaker));
            party.ifPresent(parties::add);
            positions.forEach(position -> issues.add(position.issue().name().toLowerCase(Locale.ROOT)));
            if (party.isPresent() || !positions.isEmpty() || tells(account, statement) || attends(account, statement)) {
                negotiations.add(standing.talks().value());
            }
        }
        return new StatementTalks(List.copyOf(negotiations), List.copyOf(parties), List.copyOf(issues));
    }

    private static boolean tells(Account account, Statement statement) {
        return account.voices().stream().anyMatch(voice -> voice.statements().contains(statement.id()));
    }

    private static boolean attends(Account account, Statement statement) {
        return account.report().participations().stream()
                .anyMatch(participation -> statement.speaker().name().equals(Optional.of(participation.name())));
    }
}
