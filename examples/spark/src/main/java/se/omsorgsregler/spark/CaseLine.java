package se.omsorgsregler.spark;

import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.Metadata;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import se.omsorgsregler.casefile.CaseInput;
import se.omsorgsregler.json.CaseFileCodec;

/** A row with the JSON of one case. */
final class CaseLine {

    /** Number of the line or row, from 1, over all files in the order of their names; blank ones count. */
    static final String LINE = "line";

    /** The JSON of the case in UTF-8. */
    static final String CONTENT = "content";

    static final StructType SCHEMA = new StructType(new StructField[] {
        new StructField(LINE, DataTypes.LongType, false, Metadata.empty()),
        new StructField(CONTENT, DataTypes.BinaryType, false, Metadata.empty())
    });

    private CaseLine() {}

    static long number(Row row) {
        return row.<Long>getAs(LINE);
    }

    static CaseInput read(Row row) {
        return CaseFileCodec.standard().read(row.<byte[]>getAs(CONTENT));
    }

    /** Whether there is nothing on the line, in which case it is left out. */
    static boolean isBlank(byte[] content) {
        for (byte one : content) {
            if (one != ' ' && one != '\t' && one != '\r') {
                return false;
            }
        }
        return true;
    }
}
