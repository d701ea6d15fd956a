package se.omsorgsregler.batch.check;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import se.omsorgsregler.api.ComplianceEngine;
import se.omsorgsregler.api.Language;
import se.omsorgsregler.api.SourceProfile;
import se.omsorgsregler.batch.files.OutputFolder;
import se.omsorgsregler.batch.files.Sha256;
import se.omsorgsregler.batch.generate.Generator;
import se.omsorgsregler.batch.nights.CarryOver;
import se.omsorgsregler.batch.nights.RunHeader;
import se.omsorgsregler.batch.nights.Shard;
import se.omsorgsregler.batch.nights.Since;
import se.omsorgsregler.batch.routines.RoutineSources;
import se.omsorgsregler.batch.rules.ChosenRules;
import se.omsorgsregler.batch.rules.WaiverFile;
import se.omsorgsregler.casefile.PersonIds;
import se.omsorgsregler.json.CaseFileCodec;
import se.omsorgsregler.routine.Routine;

/** Runs of check night after night, without the command line, on engines that are built once. */
public final class Nights {

    /** The day of the first run. */
    public static final LocalDate FIRST = LocalDate.of(2026, 11, 22);

    private static final SourceProfile PROFILE = new SourceProfile(
            "demo", List.of("/workers/*/licensedProfession", "/appointments/*/documented", "/offers/*/answeredBy"));

    /** Rules to run: national ones, routines whose duties have dates, a source profile, and all of it with other look-aheads. */
    public static final List<ChosenRules> RULES = List.of(
            rules(List.of(), Optional.empty(), builder -> builder),
            rules(List.of("blekinge", "sodermalm"), Optional.empty(), builder -> builder),
            rules(List.of(), Optional.of(PROFILE), builder -> builder.parallelism(1)),
            rules(
                    List.of("ange", "provider"),
                    Optional.of(PROFILE),
                    builder -> builder.lookAhead(Period.ofDays(3)).transitionLookAhead(Period.ofMonths(1))));

    /** Every file and folder that a run may write. */
    public static final List<String> FILES = CheckRun.FILES;

    private Nights() {}

    private static ChosenRules rules(
            List<String> names, Optional<SourceProfile> profile, UnaryOperator<ComplianceEngine.Builder> more) {
        List<Routine> routines = names.stream().map(RoutineSources::read).toList();
        ComplianceEngine.Builder builder = more.apply(ComplianceEngine.builder());
        routines.forEach(builder::routine);
        profile.ifPresent(builder::sourceProfile);
        return new ChosenRules(builder.build(), routines, profile);
    }

    /** What a run is asked for. */
    public record Job(ChosenRules rules, LocalDate asOf, boolean brief, Optional<Path> waivers, Optional<Shard> shard) {

        /** The same for one part of the cases. */
        public Job of(Shard part) {
            return new Job(rules, asOf, brief, waivers, Optional.of(part));
        }

        /** The same on another day. */
        public Job on(LocalDate day) {
            return new Job(rules, day, brief, waivers, shard);
        }

        private RunHeader header() throws IOException {
            return new RunHeader(
                    RunHeader.FORMAT,
                    asOf,
                    rules.engine().ruleSet().fingerprint(),
                    "build",
                    brief,
                    false,
                    waivers.isPresent() ? Optional.of(Sha256.of(waivers.get())) : Optional.empty(),
                    shard);
        }

        /** Runs it on cases, and says what has changed since earlier runs. */
        public Optional<Since> run(List<String> cases, Path out, Path... since) {
            return run(cases, out, false, since);
        }

        /** Goes on with it where it was killed. */
        public Optional<Since> resume(List<String> cases, Path out, Path... since) {
            return run(cases, out, true, since);
        }

        private Optional<Since> run(List<String> cases, Path out, boolean resume, Path... before) {
            try (InputStream in =
                            new ByteArrayInputStream(String.join("\n", cases).getBytes(UTF_8));
                    OutputFolder folder = new OutputFolder(out, CheckRun.FILES)) {
                Optional<Since> since;
                try (CarryOver earlier = CarryOver.open(
                        header(),
                        rules.engine().ruleSet(),
                        List.of(before),
                        Optional.of(folder).filter(there -> resume))) {
                    if (!resume) {
                        folder.startAnew();
                    }
                    since = new CheckRun(
                                    header(),
                                    rules,
                                    CaseFileCodec.standard(),
                                    waivers.isPresent()
                                            ? Optional.of(WaiverFile.read(waivers.get(), PersonIds.REFUSED))
                                            : Optional.empty(),
                                    new FindingsTable(';', Language.SWEDISH),
                                    Optional.of(Language.SWEDISH),
                                    earlier)
                            .run(in, folder)
                            .since();
                }
                folder.publish();
                return since;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** A job of random kind; waivers are of units and rules that the made-up cases have. */
    public static Job job(Random random, Path folder) {
        Optional<Path> waivers = random.nextBoolean() ? Optional.empty() : Optional.of(waivers(random, folder));
        return new Job(RULES.get(random.nextInt(RULES.size())), FIRST, random.nextBoolean(), waivers, Optional.empty());
    }

    private static Path waivers(Random random, Path folder) {
        List<String> lines = new ArrayList<>();
        List<String> rules = List.of("offer.not-made", "appointment.undocumented", "credential.missing");
        for (int unit = 1; unit <= 2; unit++) {
            for (String rule : rules) {
                LocalDate decided = FIRST.plusDays(random.nextInt(400) - 100L);
                lines.add(
                        "{\"rule\":\"%s\",\"unit\":\"U-%04d\",\"reason\":\"X\",\"decidedOn\":\"%s\",\"validTo\":\"%s\",\"decidedBy\":\"k\"}"
                                .formatted(rule, unit, decided, decided.plusDays(random.nextInt(200))));
            }
        }
        try {
            return Files.writeString(folder.resolve("waivers.jsonl"), String.join("\n", lines));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Made-up cases. */
    public static List<String> cases(long seed, int count) {
        CaseFileCodec codec = CaseFileCodec.standard();
        return new Generator(seed, FIRST).cases(count).map(codec::write).toList();
    }

    /** A batch with what exports have: lines that are no cases, cases that are refused, ids that come twice. */
    public static List<String> batch(Random random, int count) {
        return dirty(random, cases(random.nextLong(), count));
    }

    private static List<String> dirty(Random random, List<String> clean) {
        List<String> lines = new ArrayList<>(clean);
        for (int i = random.nextInt(4); i > 0; i--) {
            List<String> odd = List.of(
                    "",
                    "{\"formatVersion\":1,",
                    "{\"formatVersion\":1,\"caseId\":\"odd-" + random.nextInt(3) + "\",\"decisions\":[{}]}",
                    "{\"formatVersion\":1,\"caseId\":\"19121212-1212\",\"decisions\":[]}",
                    "{\"formatVersion\":1,\"caseId\":\"{day} \\\"\u00e5\\\" \\ud83d\\ude00\",\"decisions\":[]}",
                    "[7]",
                    lines.get(random.nextInt(lines.size())));
            lines.add(random.nextInt(lines.size() + 1), odd.get(random.nextInt(odd.size())));
        }
        return lines;
    }

    /** The batch of the next night: most cases as they were, some changed, some gone, some new, in somewhat other order. */
    public static List<String> nextNight(Random random, List<String> before) {
        List<String> lines = new ArrayList<>(before);
        List<String> others = cases(random.nextLong(), before.size() + 5);
        for (int i = 0; i < lines.size(); i++) {
            if (random.nextInt(5) == 0) {
                lines.set(i, others.get(i));
            }
        }
        for (int i = random.nextInt(4); i > 0 && lines.size() > 1; i--) {
            lines.remove(random.nextInt(lines.size()));
        }
        lines.addAll(others.subList(others.size() - random.nextInt(5), others.size()));
        if (random.nextBoolean()) {
            Collections.swap(lines, random.nextInt(lines.size()), random.nextInt(lines.size()));
        }
        return dirty(random, lines);
    }

    /** Every file of a folder, by name. */
    public static Map<String, String> files(Path folder) {
        try (Stream<Path> all = Files.list(folder)) {
            Map<String, String> files = new LinkedHashMap<>();
            for (Path file : all.sorted().toList()) {
                files.put(file.getFileName().toString(), Files.readString(file));
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every file of a folder but what is only known to a run after another. */
    public static Map<String, String> results(Path folder) {
        Map<String, String> files = files(folder);
        files.remove("since.json");
        return files;
    }
}
