package se.omsorgsregler.batch.nights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.omsorgsregler.batch.check.Nights;
import se.omsorgsregler.batch.check.Nights.Job;
import se.omsorgsregler.batch.cli.ExitCode;
import se.omsorgsregler.batch.cli.UsageException;

/** Runs that are killed and gone on with. */
class ResumeTest {

    @TempDir
    Path folder;

    private static Job plain() {
        return new Job(Nights.RULES.get(0), Nights.FIRST, false, Optional.empty(), Optional.empty());
    }

    /** What a run leaves that is killed: the same files under the names of parts, each cut anywhere. */
    private static void interrupt(Path out, String... kept) throws IOException {
        List<String> all = List.of(kept);
        for (String name : Nights.FILES) {
            Path file = out.resolve(name);
            if (all.contains(name)) {
                Files.move(file, part(out, name));
            } else {
                Files.deleteIfExists(file);
            }
        }
    }

    private static Path part(Path out, String name) {
        return out.resolve("." + name + ".part");
    }

    private static void cut(Path file, long length) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(length);
        }
    }

    private static void delete(Path place) throws IOException {
        try (Stream<Path> all = Files.walk(place)) {
            for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    @Property(tries = 40)
    void whereverARunIsCutTheRestIsTheSame(@ForAll long seed) throws IOException {
        Random random = new Random(seed);
        Path place = Files.createTempDirectory("resume");
        try {
            Job job = Nights.job(random, place);
            if (random.nextBoolean()) {
                job = job.of(new Shard(1 + random.nextInt(2), 2));
            }
            List<String> yesterday = Nights.batch(random, 20 + random.nextInt(20));
            Path[] since = {};
            if (random.nextBoolean()) {
                since = new Path[] {place.resolve("yesterday")};
                job.run(yesterday, since[0]);
                job = job.on(job.asOf().plusDays(random.nextInt(30)));
            }
            List<String> cases = Nights.nextNight(random, yesterday);
            Path full = place.resolve("full");
            job.run(cases, full, since);
            Map<String, String> expected = Nights.files(full);

            Path out = place.resolve("out");
            job.run(cases, out, since);
            for (int kill = 0; kill < 3; kill++) {
                interrupt(out, "reports.jsonl", "run.jsonl", "findings.csv");
                for (String name : List.of("reports.jsonl", "run.jsonl", "findings.csv")) {
                    long size = Files.size(part(out, name));
                    cut(part(out, name), random.nextInt(4) == 0 ? size : (long) (random.nextDouble() * size));
                }

                job.resume(cases, out, since);

                assertThat(Nights.files(out)).isEqualTo(expected);
            }
        } finally {
            delete(place);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"reports.jsonl", "reports.jsonl run.jsonl", "reports.jsonl run.jsonl findings.csv"})
    void aRunThatIsKilledWhileItPublishesIsGoneOnWith(String published) throws IOException {
        List<String> cases = Nights.batch(new Random(3), 40);
        plain().run(cases, folder);
        Map<String, String> expected = Nights.files(folder);
        for (String name : Nights.FILES) {
            if (!List.of(published.split(" ")).contains(name) && Files.exists(folder.resolve(name))) {
                Files.move(folder.resolve(name), part(folder, name));
            }
        }

        plain().resume(cases, folder);

        assertThat(Nights.files(folder)).isEqualTo(expected);
    }

    @Test
    void whatIsThereIsNotEvaluatedAgain() throws IOException {
        List<String> cases = Nights.cases(7, 100);
        plain().run(cases, folder);
        interrupt(folder, "reports.jsonl", "run.jsonl");
        cut(part(folder, "run.jsonl"), lengthOf(part(folder, "run.jsonl"), 1 + 60));

        List<String> evaluated = Evaluations.of(() -> plain().resume(cases, folder));

        assertThat(evaluated).hasSize(40).doesNotContain("K-000060").contains("K-000061", "K-000100");
    }

    private static long lengthOf(Path file, int lines) throws IOException {
        return Files.readString(file)
                .lines()
                .limit(lines)
                .mapToLong(line -> line.length() + 1L)
                .sum();
    }

    @Test
    void withNothingToGoOnWithItBeginsAnew() {
        List<String> cases = Nights.cases(7, 20);
        plain().run(cases, folder.resolve("full"));

        plain().resume(cases, folder.resolve("out"));

        assertThat(Nights.files(folder.resolve("out"))).isEqualTo(Nights.files(folder.resolve("full")));
    }

    @Test
    void aDamagedPartIsUsedUpToTheDamage() throws IOException {
        List<String> cases = Nights.cases(7, 50);
        plain().run(cases, folder);
        Map<String, String> expected = Nights.files(folder);
        interrupt(folder, "reports.jsonl", "run.jsonl");
        String reports = expected.get("reports.jsonl");
        int middle = reports.indexOf("EVALUATED", reports.length() / 2);
        Files.writeString(
                part(folder, "reports.jsonl"),
                reports.substring(0, middle) + "evaluated" + reports.substring(middle + "EVALUATED".length()));

        List<String> evaluated = Evaluations.of(() -> plain().resume(cases, folder));

        assertThat(evaluated).hasSizeBetween(1, 49);
        assertThat(Nights.files(folder)).isEqualTo(expected);
    }

    @Test
    void aRunThatBeginsAnewRemovesWhatAKilledOneHasLeft() throws IOException {
        List<String> cases = Nights.cases(7, 20);
        plain().run(cases, folder, new Path[0]);
        interrupt(folder, "reports.jsonl", "run.jsonl");
        Files.writeString(part(folder, "since.json"), "{");
        Files.writeString(part(folder, "summary.json"), "{");

        plain().run(cases, folder);

        assertThat(Nights.files(folder))
                .containsOnlyKeys("reports.jsonl", "run.jsonl", "findings.csv", "report.html", "summary.json");
    }

    @ParameterizedTest
    @CsvSource({"changed,line 5 comes out differently", "fewer,there are fewer", "inserted,line 1 comes out differently"
    })
    void otherCasesAreRefusedAndThePartsStay(String change, String reason) throws IOException {
        List<String> cases = new ArrayList<>(Nights.cases(7, 20));
        plain().run(cases, folder);
        Map<String, String> whole = Nights.files(folder);
        interrupt(folder, "reports.jsonl", "run.jsonl");
        List<String> others = new ArrayList<>(cases);
        switch (change) {
            case "changed" -> others.set(4, Nights.cases(8, 20).get(4));
            case "fewer" -> others.remove(19);
            default -> others.add(0, "{");
        }

        assertThatThrownBy(() -> plain().resume(others, folder))
                .isInstanceOf(UsageException.class)
                .hasMessage("--resume: the interrupted run had other cases: " + reason);
        plain().resume(cases, folder);

        assertThat(Nights.files(folder)).isEqualTo(whole);
    }

    @Test
    void anotherConfigurationIsRefusedAndNamed() throws IOException {
        List<String> cases = Nights.cases(7, 20);
        plain().run(cases, folder);
        Map<String, String> whole = Nights.files(folder);
        interrupt(folder, "reports.jsonl", "run.jsonl");
        Path waivers = Files.createFile(Files.createTempDirectory(folder, "w").resolve("waivers.jsonl"));
        Job other = new Job(
                Nights.RULES.get(1),
                Nights.FIRST.plusDays(1),
                true,
                Optional.of(waivers),
                Optional.of(new Shard(1, 2)));

        assertThatThrownBy(() -> other.resume(cases, folder))
                .isInstanceOf(UsageException.class)
                .hasMessage(
                        "--resume: the interrupted run was another; not the same: --as-of, the rules, --brief, --waivers,"
                                + " --shard");
        delete(waivers.getParent());
        plain().resume(cases, folder);

        assertThat(Nights.files(folder)).isEqualTo(whole);
    }

    /** The program itself, killed as the system kills: without a chance to tidy up. */
    @Test
    void aProcessThatIsKilledAtRandomPointsLosesNothing() throws Exception {
        Random random = new Random();
        long seed = random.nextLong();
        random.setSeed(seed);
        Path cases = folder.resolve("cases.jsonl");
        Files.writeString(cases, String.join("\n", Nights.batch(random, 1_500)) + "\n");
        Path full = folder.resolve("full");
        Path out = folder.resolve("out");
        assertThat(start(cases, full).waitFor()).isIn(ExitCode.OK, ExitCode.INVALID_CASES);
        Map<String, String> expected = Nights.files(full);
        long size = Files.size(full.resolve("reports.jsonl"));

        for (int kills = 0; kills < 4; ) {
            Process process = start(cases, out, "--resume");
            long least = (long) (size * (0.1 + 0.15 * kills + 0.1 * random.nextDouble()));
            while (process.isAlive() && sizeOf(part(out, "reports.jsonl")) <= least) {
                Thread.sleep(1);
            }
            process.destroyForcibly().waitFor();
            if (Files.exists(part(out, "reports.jsonl"))) {
                kills++;
            } else {
                // It was done before it could be killed.
                delete(out);
            }
        }
        assertThat(start(cases, out, "--resume").waitFor()).isIn(ExitCode.OK, ExitCode.INVALID_CASES);

        assertThat(Nights.files(out)).as("seed " + seed).isEqualTo(expected);
        assertThat(Files.readString(printed()))
                .matches("(?s).*\nResultat från den avbrutna körningen: [1-9]\\d{1,3}\n");
    }

    private Path printed() {
        return folder.resolve("printed.txt");
    }

    private static long sizeOf(Path file) throws IOException {
        return Files.exists(file) ? Files.size(file) : 0;
    }

    private Process start(Path cases, Path out, String... options) throws IOException {
        List<String> command = Stream.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "se.omsorgsregler.batch.Main",
                        "check",
                        cases.toString(),
                        "--as-of",
                        "2026-11-22",
                        "--out",
                        out.toString())
                .collect(Collectors.toCollection(ArrayList::new));
        command.addAll(List.of(options));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(printed().toFile())
                .start();
    }
}
