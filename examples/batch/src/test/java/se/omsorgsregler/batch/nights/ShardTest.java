package se.omsorgsregler.batch.nights;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.omsorgsregler.batch.Cli;
import se.omsorgsregler.batch.check.Nights;
import se.omsorgsregler.batch.check.Nights.Job;
import se.omsorgsregler.batch.cli.ExitCode;
import se.omsorgsregler.json.JsonLine;
import tools.jackson.databind.json.JsonMapper;

/** Parts of a file of cases. */
class ShardTest {

    @TempDir
    Path folder;

    private static JsonLine line(long number, String content) {
        return new JsonLine(number, content.getBytes(UTF_8), false);
    }

    private static List<Shard> parts(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(index -> new Shard(index, count))
                .toList();
    }

    private static int partOf(JsonLine line, int count) {
        List<Shard> of =
                parts(count).stream().filter(part -> part.contains(line)).toList();
        assertThat(of).hasSize(1);
        return of.get(0).index();
    }

    @Property(tries = 500)
    void aCaseBelongsToThePartOfItsIdWhereverItStands(
            @ForAll String caseId, @ForAll @IntRange(min = 1, max = 50) int count) throws Exception {
        String id = JsonMapper.shared().writeValueAsString(caseId);
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(caseId.getBytes(UTF_8));
        int expected =
                new BigInteger(1, hash, 0, 8).mod(BigInteger.valueOf(count)).intValue() + 1;

        assertThat(partOf(line(1, "{\"formatVersion\":1,\"caseId\":" + id + "}"), count))
                .isEqualTo(expected);
        assertThat(partOf(
                        line(2, "{\"x-a\":[{\"caseId\":\"no\"}],\"decisions\":[{}],\"caseId\":" + id + ",\"b"), count))
                .isEqualTo(expected);
        assertThat(new Shard(expected, count).contains(caseId)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"formatVersion\":1}",
                "{",
                "[7]",
                "\"caseId\"",
                "{\"caseId\":7}",
                "\u0000",
                "{\"a\":{\"caseId\":\"no\"}}"
            })
    void aLineWithoutAnIdBelongsToThePartOfItsNumber(String content) {
        assertThat(IntStream.rangeClosed(1, 7).map(number -> partOf(line(number, content), 3)))
                .containsExactly(1, 2, 3, 1, 2, 3, 1);
        assertThat(partOf(new JsonLine(5, new byte[0], true), 3)).isEqualTo(2);
    }

    @Property(tries = 15)
    void partsTogetherAreTheWhole(@ForAll long seed) throws IOException {
        Random random = new Random(seed);
        Path place = Files.createTempDirectory("shards");
        try {
            Job job = Nights.job(random, place);
            List<String> cases = Nights.batch(random, 1 + random.nextInt(60));
            Path whole = place.resolve("whole");
            job.run(cases, whole);
            int count = 1 + random.nextInt(4);
            List<String> reports = new ArrayList<>();
            List<String> run = new ArrayList<>();
            for (Shard part : parts(count)) {
                Path out = place.resolve("part-" + part.index());
                job.of(part).run(cases, out);
                reports.addAll(Files.readAllLines(out.resolve("reports.jsonl")));
                List<String> lines = Files.readAllLines(out.resolve("run.jsonl"));
                assertThat(lines.get(0)).contains("\"shard\":\"" + part + "\"");
                run.addAll(lines.subList(1, lines.size()));
            }

            assertThat(reports).containsExactlyInAnyOrderElementsOf(Files.readAllLines(whole.resolve("reports.jsonl")));
            List<String> wholeRun = Files.readAllLines(whole.resolve("run.jsonl"));
            assertThat(run).containsExactlyInAnyOrderElementsOf(wholeRun.subList(1, wholeRun.size()));
        } finally {
            delete(place);
        }
    }

    @Property(tries = 10)
    void aPartOfTheNextNightFollowsThePartOrTheWholeOfTheNightBefore(@ForAll long seed) throws IOException {
        Random random = new Random(seed);
        Path place = Files.createTempDirectory("shards");
        try {
            Job whole = Nights.job(random, place);
            Job part = whole.of(new Shard(1 + random.nextInt(3), 3));
            List<String> cases = Nights.batch(random, 60);
            whole.run(cases, place.resolve("whole"));
            part.run(cases, place.resolve("part"));
            List<String> next = Nights.nextNight(random, cases);
            Job tomorrow = part.on(part.asOf().plusDays(1));
            tomorrow.run(next, place.resolve("full"));

            Since afterWhole = tomorrow.run(next, place.resolve("after-whole"), place.resolve("whole"))
                    .orElseThrow();
            Since afterPart = tomorrow.run(next, place.resolve("after-part"), place.resolve("part"))
                    .orElseThrow();

            assertThat(afterWhole).isEqualTo(afterPart);
            assertThat(Nights.results(place.resolve("after-whole"))).isEqualTo(Nights.files(place.resolve("full")));
            assertThat(Nights.results(place.resolve("after-part"))).isEqualTo(Nights.files(place.resolve("full")));
        } finally {
            delete(place);
        }
    }

    private static void delete(Path place) throws IOException {
        try (Stream<Path> all = Files.walk(place)) {
            for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    @Test
    void duplicatesMeetAndKeepTheirLineNumbers() {
        String one = "{\"formatVersion\":1,\"caseId\":\"a\",\"decisions\":[]}";
        String other = "{\"formatVersion\":1,\"caseId\":\"b\",\"decisions\":[]}";
        Job job = new Job(Nights.RULES.get(0), Nights.FIRST, true, Optional.empty(), Optional.empty());
        Shard part = parts(2).stream()
                .filter(shard -> shard.contains("a"))
                .findFirst()
                .orElseThrow();

        job.of(part).run(List.of(other, one, other, one), folder);

        assertThat(Nights.files(folder).get("reports.jsonl").lines().filter(line -> line.contains("\"a\"")))
                .hasSize(2)
                .last()
                .isEqualTo("{\"caseId\":\"a\",\"status\":\"INVALID\",\"line\":4,"
                        + "\"problems\":[{\"pointer\":\"/caseId\",\"code\":\"DUPLICATE_CASE\"}]}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0/2", "3/2", "1", "1/0", "-1/2", "1/2/3", "a/b", "1/99999999999"})
    void whatIsNoPartIsAUsageProblem(String text) {
        Cli.Result result = Cli.run("check", "-", "--as-of", "2026-11-22", "--out", folder.toString(), "--shard", text);

        assertThat(result.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(result.err()).hasLineCount(1).contains("no part such as 1/4");
    }
}
