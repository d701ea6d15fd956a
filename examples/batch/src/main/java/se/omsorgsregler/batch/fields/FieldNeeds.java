package se.omsorgsregler.batch.fields;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import se.omsorgsregler.api.ComplianceEngine;
import se.omsorgsregler.api.ComplianceReport;
import se.omsorgsregler.api.Finding;
import se.omsorgsregler.batch.generate.Generator;
import se.omsorgsregler.batch.schema.CaseField;
import se.omsorgsregler.batch.schema.PointerPattern;
import se.omsorgsregler.casefile.CaseInput;
import se.omsorgsregler.json.CaseFileCodec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Finds out which rules need which field by running made-up cases, and those that packs hand out, with each field left out in turn. Nothing
 * about rules is known here, so what is found is what they do. Not thread-safe.
 */
public final class FieldNeeds {

    private static final long SEED = 2026;

    /** What made-up cases by chance hardly ever are. */
    private static final String CORNERS = "/se/omsorgsregler/batch/fields-corners.jsonl";

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final int CASES_OF_TODAY = 400;

    /** Under the law before July 2025, and when the transition has ended. */
    private static final List<LocalDate> OTHER_DAYS = List.of(LocalDate.of(2024, 11, 22), LocalDate.of(2033, 11, 22));

    private static final int CASES_OF_ANOTHER_DAY = 120;

    private final ComplianceEngine engine;
    private final CaseFileCodec codec = CaseFileCodec.standard();
    private final Map<String, SortedSet<String>> undecided = new HashMap<>();
    private final Map<String, SortedSet<String>> changed = new HashMap<>();

    private FieldNeeds(ComplianceEngine engine) {
        this.engine = engine;
    }

    /** Tries each field that a case file can do without. */
    public static FieldNeeds of(ComplianceEngine engine, List<CaseField> fields) {
        FieldNeeds needs = new FieldNeeds(engine);
        List<Trial> trials = new ArrayList<>(needs.generated(TODAY, CASES_OF_TODAY));
        OTHER_DAYS.forEach(day -> trials.addAll(needs.generated(day, CASES_OF_ANOTHER_DAY)));
        trials.addAll(corners());
        trials.addAll(CasesOfPacks.of(engine));
        needs.tryOut(fields, trials);
        return needs;
    }

    /** The rules that cannot be decided for want of the field, or of a field of the object that it is. */
    public SortedSet<String> undecided(CaseField field) {
        SortedSet<String> rules = new TreeSet<>();
        undecided.forEach((pattern, named) -> {
            boolean within = field.isObject() && pattern.startsWith(field.pattern() + "/");
            if (within || pattern.equals(field.pattern())) {
                rules.addAll(named);
            }
        });
        return rules;
    }

    /** The rules that find something else without the field and do not say that they lack it. */
    public SortedSet<String> changed(CaseField field) {
        SortedSet<String> rules = new TreeSet<>(changed.getOrDefault(field.pattern(), new TreeSet<>()));
        rules.removeAll(undecided(field));
        return rules;
    }

    private List<Trial> generated(LocalDate asOf, int count) {
        return new Generator(SEED, asOf)
                .cases(count)
                .map(codec::write)
                .map(line -> new Trial(JsonMapper.shared().readTree(line), asOf))
                .toList();
    }

    private static List<Trial> corners() {
        try (InputStream in = FieldNeeds.class.getResourceAsStream(CORNERS)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> new Trial(JsonMapper.shared().readTree(line), TODAY))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void tryOut(List<CaseField> fields, List<Trial> trials) {
        List<Optional<ComplianceReport>> whole = reports(trials);
        whole.forEach(report -> report.ifPresent(this::noteMissing));
        for (CaseField field : fields) {
            if (!field.required()) {
                leaveOut(field, trials, whole);
            }
        }
    }

    private void leaveOut(CaseField field, List<Trial> trials, List<Optional<ComplianceReport>> whole) {
        List<Trial> without = new ArrayList<>();
        List<ComplianceReport> expected = new ArrayList<>();
        List<String> path = Arrays.asList(field.pattern().substring(1).split("/"));
        for (int i = 0; i < trials.size(); i++) {
            JsonNode copy = trials.get(i).caseFile().deepCopy();
            if (whole.get(i).isPresent() && remove(copy, path)) {
                without.add(new Trial(copy, trials.get(i).asOf()));
                expected.add(whole.get(i).get());
            }
        }
        List<Optional<ComplianceReport>> reports = reports(without);
        for (int i = 0; i < reports.size(); i++) {
            Set<List<String>> before = findings(expected.get(i));
            reports.get(i).ifPresent(report -> {
                noteMissing(report);
                noteChanges(field, before, findings(report));
            });
        }
    }

    private List<Optional<ComplianceReport>> reports(List<Trial> trials) {
        return trials.parallelStream().map(this::report).toList();
    }

    /** Empty where the case is refused: an appointment that a task names cannot be left out. */
    private Optional<ComplianceReport> report(Trial trial) {
        return codec.read(trial.caseFile().toString()) instanceof CaseInput.Readable readable
                        && readable.caseFile().validate().isEmpty()
                ? Optional.of(engine.evaluate(readable.caseFile(), trial.asOf()))
                : Optional.empty();
    }

    private void noteMissing(ComplianceReport report) {
        report.findings().forEach(finding -> note(finding.rule(), finding.missing()));
        report.undecidedAdvice().forEach(advice -> note(advice.rule(), advice.missing()));
    }

    private void note(String rule, List<String> pointers) {
        pointers.forEach(pointer -> undecided
                .computeIfAbsent(PointerPattern.of(pointer), pattern -> new TreeSet<>())
                .add(rule));
    }

    private void noteChanges(CaseField field, Set<List<String>> before, Set<List<String>> after) {
        SortedSet<String> rules = changed.computeIfAbsent(field.pattern(), pattern -> new TreeSet<>());
        Stream.concat(
                        before.stream().filter(finding -> !after.contains(finding)),
                        after.stream().filter(finding -> !before.contains(finding)))
                .forEach(finding -> rules.add(finding.get(0)));
    }

    private static Set<List<String>> findings(ComplianceReport report) {
        Set<List<String>> findings = new HashSet<>();
        for (Finding finding : report.findings()) {
            findings.add(List.of(
                    finding.rule(), finding.subjectId(), finding.outcome().name()));
        }
        return findings;
    }

    /** Removes a field wherever it stands; whether it did. */
    private static boolean remove(JsonNode node, List<String> path) {
        String name = path.get(0);
        List<String> rest = path.subList(1, path.size());
        if (name.equals(PointerPattern.ANY)) {
            boolean removed = false;
            for (JsonNode element : node) {
                removed |= remove(element, rest);
            }
            return removed;
        }
        if (rest.isEmpty()) {
            return node instanceof ObjectNode object && object.remove(name) != null;
        }
        return Optional.ofNullable(node.get(name))
                .filter(child -> remove(child, rest))
                .isPresent();
    }
}
