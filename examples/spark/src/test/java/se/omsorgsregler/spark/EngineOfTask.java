package se.omsorgsregler.spark;

import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Tells which engine a task has: one row per partition. */
final class EngineOfTask implements MapPartitionsFunction<Row, Row> {

    static final StructType SCHEMA = new StructType().add("engine", DataTypes.IntegerType, false);

    private static final long serialVersionUID = 1L;

    @Override
    public Iterator<Row> call(Iterator<Row> rows) {
        return List.of(RowFactory.create(System.identityHashCode(SharedEngine.get())))
                .iterator();
    }
}
