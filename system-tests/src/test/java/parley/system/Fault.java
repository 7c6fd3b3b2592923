package parley.system;

import java.io.IOException;
import java.util.EnumSet;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import parley.system.NetworkPath.State;

/**
 * Something that breaks while the system is at work. To add one: a constant that strikes, and in
 * {@link Landscape#ensureRunning} what mends it; the tests strike every one.
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
    CLIENTS_CUT_OFF(Landscape::fromClients, State.CUT),
    SEARCH_KILLED((landscape, random) -> landscape.search().kill()),
    SEARCH_CUT_OFF(Fault::toSearch, State.CUT),
    SEARCH_SLOW(Fault::toSearch, State.SLOW),
    SEARCH_SILENT(Fault::toSearch, State.SILENT),
    SEARCH_CONNECTION_FORGOTTEN((landscape, random) -> toSearch(landscape).forgetConnections());

    /** Those of a search engine that is a server of its own. */
    static final Set<Fault> OF_SEARCH = EnumSet.range(SEARCH_KILLED, SEARCH_CONNECTION_FORGOTTEN);

    /** Those of everything else. */
    static final Set<Fault> OF_THE_REST = EnumSet.complementOf(EnumSet.copyOf(OF_SEARCH));

    private final Strike strike;

    Fault(Strike strike) {
        this.strike = strike;
    }

    Fault(Function<Landscape, NetworkPath> path, State state) {
        this((landscape, random) -> path.apply(landscape).become(state));
    }

    private static NetworkPath toSearch(Landscape landscape) {
        return landscape.search().path();
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
