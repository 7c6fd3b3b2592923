package parley.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.BatchUpdateException;
import java.sql.SQLException;
import javax.transaction.xa.XAException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** That databases which are really away are told as such is the matter of the system tests. */
class DatabaseAwayTest {

    @ParameterizedTest
    @ValueSource(strings = {"08006", "08003", "53100", "53300", "57P01", "57P03", "58030"})
    void whatPassesWhenTheDatabaseIsBackIsNotTheRequestsFault(String state) {
        SQLException cause = new BatchUpdateException("a batch", state, new int[0]);
        assertThat(DatabaseAway.isReasonOf(new IllegalStateException("not recorded", cause)))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "22021", "42P01", "40001"})
    void whatFailsWithAnyDatabaseIsAFailureOfTheService(String state) {
        assertThat(DatabaseAway.isReasonOf(new SQLException("a statement", state)))
                .isFalse();
    }

    /** As the transaction manager of the services tells of a connection that is lost in a commit. */
    @Test
    void whatStandsBesideAFailedCommitCountsIfNoCauseIsKnown() {
        Exception commit = new XAException(XAException.XA_RBROLLBACK);
        commit.initCause(new SQLException("the connection broke", "08006"));
        Exception rolledBack = new Exception("rolled back");
        rolledBack.addSuppressed(commit);
        assertThat(DatabaseAway.isReasonOf(new IllegalStateException("not recorded", rolledBack)))
                .isTrue();
        rolledBack.initCause(new SQLException("written twice", "23505"));
        assertThat(DatabaseAway.isReasonOf(rolledBack)).isFalse();
    }

    @Test
    void aPoolThatGaveUpWaitingHasNoState() {
        assertThat(DatabaseAway.isReasonOf(new SQLException("waited too long"))).isTrue();
        assertThat(DatabaseAway.isReasonOf(new IllegalStateException("no database at all")))
                .isFalse();
    }
}
