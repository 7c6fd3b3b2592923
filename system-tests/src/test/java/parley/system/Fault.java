package parley.system;

import java.io.IOException;
import java.util.Random;

/**
 * Something that breaks while the system is at work. To add one: a constant that strikes, and in
 * {@link Landscape#ensureRunning} what mends it; the tests strike every one. (With another search engine than the embedded
 * one, the death of that engine belongs here.)
 */
enum Fault {
    INGEST_SERVICE_KILLED {
        @Override
        void strike(Landscape landscape, Random random) {
            landscape.ingest().kill();
        }
    },
    QUERY_SERVICE_KILLED {
        @Override
        void strike(Landscape landscape, Random random) {
            landscape.query().kill();
        }
    },
    BOTH_SERVICES_AND_DATABASE_KILLED {
        @Override
        void strike(Landscape landscape, Random random) throws IOException {
            landscape.database().kill();
            landscape.ingest().kill();
            landscape.query().kill();
        }
    },
    DATABASE_KILLED {
        @Override
        void strike(Landscape landscape, Random random) throws IOException {
            landscape.database().kill();
        }
    },
    PROCESS_OF_DATABASE_KILLED {
        @Override
        void strike(Landscape landscape, Random random) throws IOException {
            landscape.database().killOneChild(random);
        }
    },
    DATABASE_CUT_OFF {
        @Override
        void strike(Landscape landscape, Random random) {
            landscape.toDatabase().become(NetworkPath.State.CUT);
        }
    },
    DATABASE_FAR_AWAY {
        @Override
        void strike(Landscape landscape, Random random) {
            landscape.toDatabase().become(NetworkPath.State.SLOW);
        }
    },
    DATABASE_SILENT {
        @Override
        void strike(Landscape landscape, Random random) {
            landscape.toDatabase().become(NetworkPath.State.SILENT);
        }
    },
    FEED_CUT_OFF {
        @Override
        void strike(Landscape landscape, Random random) {
            landscape.toFeed().become(NetworkPath.State.CUT);
        }
    },
    FEED_SLOW {
        @Override
        void strike(Landscape landscape, Random random) {
            landscape.toFeed().become(NetworkPath.State.SLOW);
        }
    },
    FEED_SILENT {
        @Override
        void strike(Landscape landscape, Random random) {
            landscape.toFeed().become(NetworkPath.State.SILENT);
        }
    },
    FEED_CONNECTION_FORGOTTEN {
        @Override
        void strike(Landscape landscape, Random random) {
            landscape.toFeed().forgetConnections();
        }
    },
    CLIENTS_CUT_OFF {
        @Override
        void strike(Landscape landscape, Random random) {
            landscape.fromClients().become(NetworkPath.State.CUT);
        }
    };

    /** Breaks it; {@link Landscape#ensureRunning} mends it. */
    abstract void strike(Landscape landscape, Random random) throws IOException;
}
