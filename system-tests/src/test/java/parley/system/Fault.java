package parley.system;

import java.io.IOException;
import java.util.Random;
import java.util.function.Function;
import parley.system.NetworkPath.State;

/**
 * Something that breaks while the system is at work. To add one: a constant that strikes, and in
 * {@link Landscape#ensureRunning} what mends it; the tests strike every one. (With another search engine than the embedded
 * one, the death of that engine belongs here.)
 */
enum Fault {
    INGEST_SERVICE_KILLED((landscape, random) -> landscape.ingest().kill()),
    QUERY_SERVICE_KILLED((landscape, random) -> landscape.query().kill()),
    BOTH_SERVICES_AND_DATABASE_KILLED((landscape, random) -> {
        landscape.database().kill();
        landscape.ingest().kill();
        landscape.query().kill();
    }),
    DATABASE_KILLED((landscape, random) -> landscape.database().kill()),
    PROCESS_OF_DATABASE_KILLED((landscape, random) -> landscape.database().killOneChild(random)),
    DATABASE_CUT_OFF(Landscape::toDatabase, State.CUT),
    DATABASE_FAR_AWAY(Landscape::toDatabase, State.SLOW),
    DATABASE_SILENT(Landscape::toDatabase, State.SILENT),
    FEED_CUT_OFF(Landscape::toFeed, State.CUT),
    FEED_SLOW(Landscape::toFeed, State.SLOW),
    FEED_SILENT(Landscape::toFeed, State.SILENT),
    FEED_CONNECTION_FORGOTTEN((landscape, random) -> landscape.toFeed().forgetConnections()),
    CLIENTS_CUT_OFF(Landscape::fromClients, State.CUT);

    private final Strike strike;

    Fault(Strike strike) {
        this.strike = strike;
    }

    Fault(Function<Landscape, NetworkPath> path, State state) {
        this((landscape, random) -> path.apply(landscape).become(state));
    }

    /** Breaks it; {@link Landscape#ensureRunning} mends it. */
    void strike(Landscape landscape, Random random) throws IOException {
        strike.at(landscape, random);
    }

    @FunctionalInterface
    private interface Strike {

        void at(Landscape landscape, Random random) throws IOException;
    }
}
