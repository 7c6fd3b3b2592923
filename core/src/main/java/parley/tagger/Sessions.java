package parley.tagger;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;

/** Opens and closes networks, all with the same settings. */
final class Sessions {

    private Sessions() {}

    /** @throws IllegalStateException if the runtime has no native library that this machine can load */
    static OrtEnvironment environment() {
        try {
            return OrtEnvironment.getEnvironment();
        } catch (LinkageError e) {
            throw new IllegalStateException("this machine cannot load the tagger's native library", e);
        }
    }

    /** @throws IllegalStateException if this machine cannot run the network */
    static OrtSession open(OrtEnvironment environment, byte[] network) {
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.setExecutionMode(OrtSession.SessionOptions.ExecutionMode.SEQUENTIAL);
            // Every length of window would leave a plan of its memory behind.
            options.setMemoryPatternOptimization(false);
            return environment.createSession(network, options);
        } catch (OrtException e) {
            throw new IllegalStateException("this machine cannot run the tagger's network", e);
        }
    }

    static void close(OrtSession session) {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException("the tagger's network could not be closed", e);
        }
    }
}
