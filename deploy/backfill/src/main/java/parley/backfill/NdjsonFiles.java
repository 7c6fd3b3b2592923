package parley.backfill;

import java.io.IOException;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.NullWritable;
import org.apache.hadoop.io.Text;
import org.apache.hadoop.mapreduce.TaskAttemptContext;
import org.apache.hadoop.mapreduce.lib.output.TextOutputFormat;

/** Lines into files whose names end in {@code .ndjson}, as {@code parley load} wants them. */
public final class NdjsonFiles extends TextOutputFormat<NullWritable, Text> {

    /** For Hadoop, which makes it by its name. */
    public NdjsonFiles() {}

    @Override
    public Path getDefaultWorkFile(TaskAttemptContext task, String ending) throws IOException {
        return super.getDefaultWorkFile(task, ending + ".ndjson");
    }
}
