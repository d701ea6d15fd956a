package se.omsorgsregler.spark;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.max;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.LongWritable;
import org.apache.hadoop.io.Text;
import org.apache.hadoop.mapreduce.Job;
import org.apache.hadoop.mapreduce.lib.input.FileInputFormat;
import org.apache.hadoop.mapreduce.lib.input.TextInputFormat;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Reads cases with their numbers. The number is what decides which of two cases with the same id is the second, so it must not depend on how
 * Spark divides the work.
 */
public final class CaseLines {

    private static final String FILE = "file";
    private static final String FIRST = "first";
    private static final String POSITION = "position";

    private CaseLines() {}

    /**
     * Reads JSON Lines.
     *
     * @param spark the session
     * @param path a file, a folder, or a pattern for either; the order is that of the full names
     * @return rows of {@code line} (from 1, over all files, blank ones count) and {@code content} (bytes); blank lines are left out
     * @throws IOException if there is no such file
     */
    public static Dataset<Row> jsonLines(SparkSession spark, String path) throws IOException {
        JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        Job job = Job.getInstance(context.hadoopConfiguration());
        FileInputFormat.setInputPaths(job, files(path, context.hadoopConfiguration()));
        // Otherwise a CR alone would end a line, too; in JSON it is white space.
        job.getConfiguration().set("textinputformat.record.delimiter", "\n");
        // Bytes, not strings: what is no UTF-8 is for the library to refuse.
        JavaRDD<byte[]> contents = context.newAPIHadoopRDD(
                        job.getConfiguration(), TextInputFormat.class, LongWritable.class, Text.class)
                .values()
                .map(text -> withoutCarriageReturn(text.copyBytes()));
        JavaRDD<Row> rows = contents.zipWithIndex()
                .filter(numbered -> !CaseLine.isBlank(numbered._1()))
                .map(numbered -> RowFactory.create(numbered._2() + 1, numbered._1()));
        return spark.createDataFrame(rows, CaseLine.SCHEMA);
    }

    private static byte[] withoutCarriageReturn(byte[] line) {
        return line.length > 0 && line[line.length - 1] == '\r' ? Arrays.copyOf(line, line.length - 1) : line;
    }

    private static Path[] files(String path, Configuration configuration) throws IOException {
        Path pattern = new Path(path);
        FileSystem system = pattern.getFileSystem(configuration);
        FileStatus[] found = system.globStatus(pattern);
        if (found == null || found.length == 0) {
            throw new FileNotFoundException("no such file: " + path);
        }
        List<Path> files = new ArrayList<>();
        for (FileStatus status : found) {
            for (FileStatus file :
                    status.isDirectory() ? system.listStatus(status.getPath()) : new FileStatus[] {status}) {
                String name = file.getPath().getName();
                if (file.isFile() && !name.startsWith("_") && !name.startsWith(".")) {
                    files.add(file.getPath());
                }
            }
        }
        files.sort(Comparator.comparing(Path::toString));
        return files.toArray(Path[]::new);
    }

    /**
     * Reads Parquet.
     *
     * @param spark the session
     * @param path a file or a folder; the order is that of the full names, then that of the rows in each file
     * @param column the column with the JSON of the case, text or binary
     * @return rows of {@code line} (from 1, over all files, empty ones count) and {@code content} (bytes); empty rows are left out
     */
    public static Dataset<Row> parquet(SparkSession spark, String path, String column) {
        Dataset<Row> rows = spark.read()
                .parquet(path)
                .select(
                        col("_metadata.file_path").as(FILE),
                        col("_metadata.row_index").as(POSITION),
                        col(column).cast(DataTypes.BinaryType).as(CaseLine.CONTENT));
        Dataset<Row> numbered = rows.join(broadcast(firstNumbers(spark, rows)), FILE)
                .select(col(FIRST).plus(col(POSITION)).as(CaseLine.LINE), col(CaseLine.CONTENT))
                .filter(col(CaseLine.CONTENT).isNotNull());
        return numbered.filter((FilterFunction<Row>) row -> !CaseLine.isBlank(row.<byte[]>getAs(CaseLine.CONTENT)));
    }

    /** The number of the first row of each file. */
    private static Dataset<Row> firstNumbers(SparkSession spark, Dataset<Row> rows) {
        List<Row> firsts = new ArrayList<>();
        long first = 1;
        for (Row last :
                rows.groupBy(FILE).agg(max(POSITION).as(POSITION)).orderBy(FILE).collectAsList()) {
            firsts.add(RowFactory.create(last.getString(0), first));
            first += last.getLong(1) + 1;
        }
        return spark.createDataFrame(
                firsts, new StructType().add(FILE, DataTypes.StringType).add(FIRST, DataTypes.LongType));
    }
}
