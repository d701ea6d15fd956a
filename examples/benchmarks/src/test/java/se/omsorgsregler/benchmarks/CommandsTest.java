package se.omsorgsregler.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import se.omsorgsregler.api.ComplianceEngine;
import se.omsorgsregler.api.ComplianceReport;
import se.omsorgsregler.api.Finding;
import se.omsorgsregler.casefile.CaseFile;
import se.omsorgsregler.json.CaseFileCodec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** What the commands measure does what it should; how fast is not looked at. */
class CommandsTest {

    @Test
    void everyProgramOfTheStartUpFindsTheSame() {
        assertThat(EnumSet.allOf(FirstFinding.Way.class))
                .allSatisfy(way -> assertThat(way.firstFinding()).isEqualTo("offer.not-made"));
    }

    @Test
    void manyThreadsGetTheReportsOfOne() {
        assertThat(new CommandLine(new StressCommand()).execute("--threads=8", "--cases=200", "--rounds=2"))
                .isZero();
    }

    @Test
    void aHeapThatGrowsIsNoticed() {
        assertThat(SoakCommand.flat(List.of(9L, 9L, 9L, 9L, 1000L, 1010L, 990L, 1005L)))
                .isTrue();
        assertThat(SoakCommand.flat(List.of(9L, 9L, 9L, 9L, 1000L, 1020L, 1040L, 1060L)))
                .isFalse();
    }

    @Test
    void theFloorFindsWhatTheEngineFinds(@TempDir Path folder)
            throws IOException, InterruptedException, ExecutionException {
        List<CaseFile> cases = Cases.first(450);
        Path file = folder.resolve("cases.jsonl");
        try (BufferedWriter writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            for (CaseFile caseFile : cases) {
                writer.write(CaseFileCodec.standard().write(caseFile));
                writer.write('\n');
            }
        }
        Path results = folder.resolve("results.jsonl");
        new Floor().run(file, results, 2);

        ComplianceEngine engine = ComplianceEngine.builder().build();
        List<String> expected = new ArrayList<>();
        for (CaseFile caseFile : cases) {
            ComplianceReport report = engine.evaluate(caseFile, Cases.AS_OF);
            Set<String> said = new TreeSet<>();
            for (Finding finding : report.findings()) {
                said.add(finding.rule() + " " + finding.outcome() + " " + finding.subjectId());
            }
            expected.add(caseFile.caseId() + " " + said);
        }
        List<String> actual = new ArrayList<>();
        for (String line : Files.readAllLines(results, StandardCharsets.UTF_8)) {
            JsonNode result = new ObjectMapper().readTree(line);
            Set<String> said = new TreeSet<>();
            for (JsonNode finding : result.get("findings")) {
                said.add(finding.get("rule").stringValue() + " "
                        + finding.get("outcome").stringValue() + " "
                        + finding.get("subjectId").stringValue());
            }
            actual.add(result.get("caseId").stringValue() + " " + said);
        }
        assertThat(actual).isEqualTo(expected);
    }
}
