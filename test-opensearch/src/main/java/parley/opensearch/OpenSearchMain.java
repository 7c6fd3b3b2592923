package parley.opensearch;

import java.io.IOException;
import org.codelibs.opensearch.runner.OpenSearchRunner;

/** The process: one node, heard on this machine only, until nobody is there any more who wants it. */
final class OpenSearchMain {

    private OpenSearchMain() {}

    /** @param arguments the folder of its data, and the port of its HTTP */
    public static void main(String[] arguments) throws IOException {
        String folder = arguments[0];
        String port = arguments[1];
        OpenSearchRunner runner = new OpenSearchRunner();
        runner.onBuild((number, settings) -> settings.put("http.port", port)
                .put("http.host", "127.0.0.1")
                .put("transport.host", "127.0.0.1")
                .put("transport.port", "0")
                // A full disk of the machine is not what is tested.
                .put("cluster.routing.allocation.disk.threshold_enabled", false));
        runner.build(OpenSearchRunner.newConfigs()
                .basePath(folder)
                .clusterName("parley-test")
                .numOfNode(1)
                .disableESLogger());
        // Whoever started this keeps its input open; when he is gone, however he went, it ends.
        while (System.in.read() >= 0) {}
        runner.close();
        System.exit(0);
    }
}
