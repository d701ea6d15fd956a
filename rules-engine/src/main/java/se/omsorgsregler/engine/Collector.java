package se.omsorgsregler.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import se.omsorgsregler.api.DutyRow;
import se.omsorgsregler.api.DutyStatus;
import se.omsorgsregler.api.Finding;
import se.omsorgsregler.api.Message;
import se.omsorgsregler.api.Outcome;
import se.omsorgsregler.api.UndecidedAdvice;
import se.omsorgsregler.facts.Report;
import se.omsorgsregler.facts.Subject;
import se.omsorgsregler.facts.Truth;
import se.omsorgsregler.spi.DutyDeclaration;

/** Collects what the rules report about one case, and makes rows and findings of it. One per evaluation. */
final class Collector implements Report {

    private final KnowledgeBase knowledgeBase;
    private final Texts texts;
    private final Citations citations;
    private final AsOfDay asOf;
    private final Map<Key, Draft> findings = new HashMap<>();
    private final Map<Key, Draft> rows = new HashMap<>();
    private boolean everyDutyUndetermined;

    Collector(KnowledgeBase knowledgeBase, Texts texts, Citations citations, AsOfDay asOf) {
        this.knowledgeBase = knowledgeBase;
        this.texts = texts;
        this.citations = citations;
        this.asOf = asOf;
    }

    private record Key(String table, String subject) {}

    @Override
    public FindingDraft finding(String rule, Subject subject, Truth when) {
        return add(findings, new Draft(knowledgeBase.rule(rule), subject, when));
    }

    @Override
    public DutyDraft duty(String line, Subject subject, Truth when) {
        return add(rows, new Draft(knowledgeBase.rule(line), subject, when));
    }

    @Override
    public void everyDutyUndetermined(Truth when) {
        everyDutyUndetermined = true;
    }

    /** The first line that holds decides, in whatever order the rules fire. */
    private static Draft add(Map<Key, Draft> drafts, Draft draft) {
        drafts.merge(
                new Key(draft.rule.table(), draft.subject.pointer()),
                draft,
                (one, other) -> one.rule.line() <= other.rule.line() ? one : other);
        return draft;
    }

    List<DutyRow> duties(Collection<DutyDeclaration> declared) {
        Map<String, List<Draft>> byDuty = new HashMap<>();
        rows.values()
                .forEach(row -> byDuty.computeIfAbsent(row.rule.table(), duty -> new ArrayList<>())
                        .add(row));
        List<DutyRow> result = new ArrayList<>();
        for (DutyDeclaration duty : declared) {
            List<Draft> drafts = byDuty.getOrDefault(duty.id(), List.of());
            if (drafts.isEmpty()) {
                result.add(withoutSubject(duty));
            }
            drafts.stream()
                    .map(draft -> draft.row(duty))
                    .sorted(Comparator.comparing(DutyRow::subject))
                    .forEach(result::add);
        }
        return result;
    }

    private DutyRow withoutSubject(DutyDeclaration duty) {
        return new DutyRow(
                duty.id(),
                duty.force(),
                everyDutyUndetermined ? DutyStatus.UNDETERMINED : DutyStatus.NOT_APPLICABLE,
                "",
                Element.CASE,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private List<Draft> reported() {
        List<Draft> all = new ArrayList<>(findings.values());
        rows.values().stream().filter(row -> row.rule.finding().isPresent()).forEach(all::add);
        return all;
    }

    List<Finding> findings() {
        return reported().stream()
                .filter(draft -> !draft.undecidedAdvice())
                .map(Draft::finding)
                .sorted(Comparator.comparing(Finding::rule)
                        .thenComparing(Finding::subject)
                        .thenComparing(Finding::outcome))
                .toList();
    }

    List<UndecidedAdvice> undecidedAdvice() {
        SortedMap<String, SortedSet<String>> missing = new TreeMap<>();
        reported().stream()
                .filter(Draft::undecidedAdvice)
                .forEach(draft -> missing.computeIfAbsent(draft.rule.finding().orElseThrow(), rule -> new TreeSet<>())
                        .addAll(draft.when.missing()));
        return missing.entrySet().stream()
                .map(entry -> new UndecidedAdvice(entry.getKey(), List.copyOf(entry.getValue())))
                .toList();
    }

    /** What one rule reports about one subject. */
    private final class Draft implements FindingDraft, DutyDraft {

        private final RuleInfo rule;
        private final Subject subject;
        private final Truth when;
        private Subject findingOn;
        private LocalDate since;
        private LocalDate triggeredOn;
        private LocalDate dueOn;
        private LocalDate metOn;
        private LocalDate citedOn;
        private final Map<String, Object> arguments = new TreeMap<>();

        Draft(RuleInfo rule, Subject subject, Truth when) {
            this.rule = rule;
            this.subject = subject;
            this.when = when;
            this.findingOn = subject;
        }

        @Override
        public Draft since(LocalDate day) {
            since = day;
            return this;
        }

        @Override
        public Draft triggeredOn(LocalDate day) {
            triggeredOn = day;
            return this;
        }

        @Override
        public Draft metOn(LocalDate day) {
            metOn = day;
            return this;
        }

        @Override
        public Draft dueOn(LocalDate day) {
            dueOn = day;
            return this;
        }

        @Override
        public Draft citedOn(LocalDate day) {
            citedOn = day;
            return this;
        }

        @Override
        public Draft argument(String name, Object value) {
            arguments.put(name, value);
            return this;
        }

        @Override
        public Draft findingOn(Subject other) {
            findingOn = other;
            return this;
        }

        boolean undecidedAdvice() {
            return when.undecided() && rule.outcome().equals(Optional.of(Outcome.ADVICE));
        }

        DutyRow row(DutyDeclaration duty) {
            boolean undecided = when.undecided();
            return new DutyRow(
                    duty.id(),
                    duty.force(),
                    undecided ? DutyStatus.UNDETERMINED : rule.status().orElseThrow(),
                    subject.pointer(),
                    subject.subjectId(),
                    Optional.ofNullable(triggeredOn),
                    Optional.ofNullable(dueOn).filter(day -> !undecided),
                    Optional.ofNullable(metOn).filter(day -> !undecided),
                    rule.basis().filter(basis -> !undecided));
        }

        Finding finding() {
            boolean undecided = when.undecided();
            Outcome outcome = rule.outcome().orElseThrow();
            String id = rule.finding().orElseThrow();
            Map<String, Object> named = new TreeMap<>();
            if (!undecided) {
                named.putAll(arguments);
                Optional.ofNullable(since).ifPresent(day -> named.put("since", day));
                Optional.ofNullable(dueOn).ifPresent(day -> named.put("dueOn", day));
            }
            Message message = texts.message(id + (undecided ? ".undetermined" : ".message"), named);
            return new Finding(
                    id,
                    undecided ? Outcome.UNDETERMINED : outcome,
                    rule.force().orElseThrow(),
                    citations.on(rule.sources(), citedOn, asOf),
                    findingOn.pointer(),
                    findingOn.subjectId(),
                    Optional.ofNullable(since).filter(day -> !undecided),
                    Optional.ofNullable(dueOn)
                            .filter(day -> !undecided && rule.status().isEmpty()),
                    List.copyOf(when.evidence()),
                    List.copyOf(when.missing()),
                    Optional.of(outcome).filter(would -> undecided && would != Outcome.UNDETERMINED),
                    message,
                    texts.message(id + ".remedy", named));
        }
    }
}
