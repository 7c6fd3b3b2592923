package parley.backfill;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.io.NullWritable;
import org.apache.hadoop.io.Text;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.storage.StorageLevel;
import org.apache.spark.util.SerializableConfiguration;
import parley.backfill.archive.ArchiveFile;
import parley.backfill.archive.ArchiveFiles;
import parley.backfill.archive.ArchivedDocument;
import parley.backfill.archive.Piece;
import parley.backfill.archive.Reading;
import parley.backfill.archive.ShareReadings;
import scala.Tuple2;

/**
 * One run: archives in, three folders of lines out.
 *
 * <p>Files are read in shares; texts are brought together by their hash, so that each is read by core once; lines are
 * sorted. What comes out depends on the archives and the settings alone, not on the cluster: the files of a folder, one
 * behind the other, are the same bytes for any number of machines and files. Not thread-safe.
 */
final class Backfill {

    /** Without it Hadoop would say of each folder that it is whole, while the others are not. */
    private static final String MARK_FOLDERS = "mapreduce.fileoutputcommitter.marksuccessfuljobs";

    private final JavaSparkContext spark;
    private final Settings settings;
    private final int files;

    /** @param files how many files each folder is to have */
    Backfill(JavaSparkContext spark, Settings settings, int files) {
        this.spark = spark;
        this.settings = settings;
        this.files = files;
    }

    /**
     * Reads archives and writes into a folder that has begun.
     *
     * @return how many of what
     * @throws IOException if an archive is not there, or the folder cannot be written
     */
    Counts run(List<String> archives, ResultFolder result) throws IOException {
        Configuration hadoop = spark.hadoopConfiguration();
        hadoop.setBoolean(MARK_FOLDERS, false);
        ArchiveFiles found = ArchiveFiles.of(archives, hadoop);
        JavaRDD<Reading> readings = readings(found.files()).persist(StorageLevel.DISK_ONLY());
        JavaRDD<Finding> findings = findings(readings).persist(StorageLevel.DISK_ONLY());
        spark.setJobDescription("reading");
        Counts counts = readings.aggregate(new Counts(), Counts::with, Counts::with)
                .with(findings.aggregate(new Counts(), Counts::with, Counts::with));
        found.rejected().forEach(counts::with);
        spark.setJobDescription("writing");
        write(sorted(findings.flatMapToPair(f -> pairs(f.documents()))), result.folder("documents"));
        write(sorted(findings.flatMapToPair(f -> pairs(f.extractions()))), result.folder("extractions"));
        write(rejected(found, readings, findings), result.folder("rejected"));
        findings.unpersist();
        readings.unpersist();
        return counts;
    }

    private JavaRDD<Reading> readings(List<ArchiveFile> archive) {
        List<ArrayList<Piece>> shares = Piece.shares(archive);
        Broadcast<SerializableConfiguration> hadoop =
                spark.broadcast(new SerializableConfiguration(spark.hadoopConfiguration()));
        return spark.parallelize(shares, Math.max(1, shares.size()))
                .flatMap(share -> new ShareReadings(share, hadoop.value().value()));
    }

    private JavaRDD<Finding> findings(JavaRDD<Reading> readings) {
        TextReader reader = new TextReader(settings);
        return readings.flatMapToPair(Backfill::byVersion)
                .reduceByKey(new HashPartitions(files), SameText::union)
                .map(text -> reader.read(text._1(), text._2()));
    }

    private static Iterator<Tuple2<String, SameText>> byVersion(Reading reading) {
        if (reading instanceof Reading.Read read) {
            ArchivedDocument document = read.document();
            return List.of(new Tuple2<>(document.version(), SameText.of(document)))
                    .iterator();
        }
        return List.<Tuple2<String, SameText>>of().iterator();
    }

    private static Iterator<Tuple2<String, String>> pairs(List<Finding.Line> lines) {
        return lines.stream().map(line -> new Tuple2<>(line.key(), line.json())).iterator();
    }

    private JavaRDD<String> sorted(JavaPairRDD<String, String> lines) {
        return lines.repartitionAndSortWithinPartitions(new HashPartitions(files))
                .values();
    }

    /** By place; one behind the other they are sorted, too. */
    private JavaRDD<String> rejected(ArchiveFiles found, JavaRDD<Reading> readings, JavaRDD<Finding> findings) {
        return spark.parallelize(found.rejected(), 1)
                .union(readings.filter(r -> r instanceof Reading.Rejected).map(r -> (Reading.Rejected) r))
                .union(findings.flatMap(f -> f.rejected().iterator()))
                .mapToPair(r -> new Tuple2<>(r.place().sortable() + ' ' + r.code(), TextReader.line(r)))
                .sortByKey(true, files)
                .values();
    }

    private static void write(JavaRDD<String> lines, String folder) {
        lines.mapToPair(line -> new Tuple2<>(NullWritable.get(), new Text(line)))
                .saveAsNewAPIHadoopFile(folder, NullWritable.class, Text.class, NdjsonFiles.class);
    }
}
