package se.omsorgsregler.pages.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import se.omsorgsregler.pages.Texts;

/** Puts findings together that are told of together. Immutable once made, as long as the tallies are. */
final class FindingGroups {

    private final Texts texts;
    private final Tallies tallies;
    /** Kinds by their number. */
    private final List<Kind> kinds;
    /** For each kind its place among the sorted kinds. */
    private final int[] ranks;
    /** The number of each kind in the sorted order. */
    private final int[] numbers;

    FindingGroups(Texts texts, Tallies tallies) {
        this.texts = texts;
        this.tallies = tallies;
        kinds = List.copyOf(tallies.kinds.keySet());
        List<Kind> sorted = kinds.stream().sorted().toList();
        ranks = new int[kinds.size()];
        numbers = new int[kinds.size()];
        for (int rank = 0; rank < sorted.size(); rank++) {
            int number = tallies.kinds.get(sorted.get(rank)).number();
            ranks[number] = rank;
            numbers[rank] = number;
        }
    }

    /** The entries of a unit, the gravest first and those of a kind in the order of the input. */
    long[] sorted(long[] entries) {
        for (int i = 0; i < entries.length; i++) {
            entries[i] = UnitTally.entry(ranks[UnitTally.kind(entries[i])], UnitTally.place(entries[i]));
        }
        Arrays.sort(entries);
        for (int i = 0; i < entries.length; i++) {
            entries[i] = UnitTally.entry(numbers[UnitTally.kind(entries[i])], UnitTally.place(entries[i]));
        }
        return entries;
    }

    Kind kind(long entry) {
        return kinds.get(UnitTally.kind(entry));
    }

    /** One group for each run of findings of the same kind. */
    List<FindingGroup> of(List<StoredFinding> findings, boolean showUnit) {
        List<FindingGroup> groups = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= findings.size(); i++) {
            Kind kind = findings.get(start).kind();
            if (i == findings.size() || !findings.get(i).kind().equals(kind)) {
                groups.add(group(kind, findings.subList(start, i), showUnit));
                start = i;
            }
        }
        return groups;
    }

    private FindingGroup group(Kind kind, List<StoredFinding> findings, boolean showUnit) {
        RuleTally rule = tallies.kinds.get(kind).rule();
        GroupWords words = GroupWords.of(rule, texts);
        return new FindingGroup(
                kind.outcome(),
                kind.force(),
                kind.rule(),
                words.title(),
                words.explanation(),
                words.remedy(),
                kind.citations(),
                showUnit,
                findings.stream().map(finding -> line(rule, finding)).toList());
    }

    private FindingGroup.Line line(RuleTally rule, StoredFinding stored) {
        FindingRecord finding = stored.finding();
        List<String> notes = new ArrayList<>();
        rule.message.own(finding.message()).stream()
                .filter(sentence -> !saysOnlyDay(sentence, finding))
                .forEach(notes::add);
        notes.addAll(rule.remedy.own(finding.remedy()));
        finding.wouldBe().ifPresent(outcome -> notes.add(texts.get("line.would-be", texts.of(outcome))));
        if (finding.coveredByProfile()) {
            notes.add(texts.get("line.covered"));
        }
        finding.waivers()
                .forEach(mark ->
                        notes.add(texts.get("line.waiver", texts.of(mark.status()), mark.reason(), mark.validTo())));
        return new FindingGroup.Line(
                finding.caseId(),
                stored.unit(),
                finding.since(),
                finding.dueOn(),
                finding.subject(),
                finding.subjectId(),
                notes,
                finding.missing());
    }

    /** The days have columns of their own. */
    private static boolean saysOnlyDay(String sentence, FindingRecord finding) {
        return Stream.of(finding.since(), finding.dueOn())
                .flatMap(day -> day.map(LocalDate::toString).stream())
                .anyMatch(sentence::contains);
    }
}
