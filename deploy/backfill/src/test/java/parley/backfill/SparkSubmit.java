package parley.backfill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * {@code spark-submit} as an installed Spark does it, with the jars that the build has put into {@code target/spark}: the
 * packed job on the class path of Spark, and on nothing of this build's.
 *
 * @param exitCode what the driver ended with
 * @param log all that it wrote
 */
record SparkSubmit(int exitCode, String log) {

    private static final Path SPARK = Path.of("target/spark").toAbsolutePath();
    private static final Path JOB = Path.of("target/parley-backfill.jar").toAbsolutePath();

    /** What Spark's launcher scripts open. */
    private static final List<String> OPENED = List.of(
            "java.lang", "java.lang.invoke", "java.net", "java.nio", "java.util", "java.util.concurrent", "sun.nio.ch");

    /** Submits the job to a cluster of processes of this machine. */
    static SparkSubmit to(String master, Path log, Object... arguments) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        OPENED.forEach(name -> words.add("--add-opens=java.base/" + name + "=ALL-UNNAMED"));
        words.addAll(List.of("-Xmx512m", "-cp", SPARK.resolve("jars") + "/*", "org.apache.spark.deploy.SparkSubmit"));
        words.addAll(List.of("--master", master, "--conf", "spark.ui.enabled=false"));
        words.addAll(List.of("--class", BackfillCommand.class.getName(), JOB.toString()));
        Stream.of(arguments).map(Object::toString).forEach(words::add);
        ProcessBuilder builder =
                new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.directory(log.getParent().toFile());
        builder.environment()
                .putAll(Map.of(
                        "SPARK_HOME",
                        SPARK.toString(),
                        "SPARK_SCALA_VERSION",
                        "2.13",
                        "SPARK_LOCAL_IP",
                        "127.0.0.1",
                        "JAVA_HOME",
                        System.getProperty("java.home")));
        Process process = builder.start();
        if (!process.waitFor(10, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IOException("the job did not end within ten minutes:\n" + Files.readString(log));
        }
        return new SparkSubmit(process.exitValue(), Files.readString(log));
    }
}
