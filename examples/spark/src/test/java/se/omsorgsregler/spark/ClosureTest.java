package se.omsorgsregler.spark;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.NotSerializableException;
import java.io.ObjectOutputStream;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import se.omsorgsregler.api.ComplianceEngine;

/** What is sent to executors does not bring an engine, and could not. */
class ClosureTest {

    private static byte[] serialized(Object function) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(function);
        }
        return bytes.toByteArray();
    }

    @Test
    void functionThatIsSentIsADateAndNothingElse() throws IOException {
        SharedEngine.get();

        String sent = new String(serialized(new CheckCases(Input.AS_OF)), ISO_8859_1);

        assertThat(sent).contains("CheckCases", "java.time.Ser").doesNotContain("drools", "kie", "Engine");
        assertThat(sent).hasSizeLessThan(500);
    }

    @Test
    void functionThatHeldAnEngineWouldBeRefused() {
        ComplianceEngine engine = SharedEngine.get();
        MapPartitionsFunction<Row, Row> holding = rows -> {
            engine.ruleSet();
            return rows;
        };

        assertThatExceptionOfType(NotSerializableException.class)
                .isThrownBy(() -> serialized(holding))
                .withMessageContaining("DroolsEngine");
    }
}
