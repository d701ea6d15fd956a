package se.omsorgsregler.pages.report;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import se.omsorgsregler.api.Citation;

/** What the findings of a rule with one outcome have in common, and how many there are. Not thread-safe. */
final class RuleTally {

    /** The kind without its sources, which differ from day to day. */
    final Kind kind;

    final Set<Citation> citations = new LinkedHashSet<>();
    final CommonWords message = new CommonWords();
    final CommonWords remedy = new CommonWords();
    final Counts<String> missing = new Counts<>();
    final Set<String> units = new TreeSet<>();
    long findings;

    RuleTally(Kind kind) {
        this.kind = kind;
    }

    void add(String unit, Kind found, FindingRecord finding) {
        findings++;
        citations.addAll(found.citations());
        message.add(finding.message());
        remedy.add(finding.remedy());
        units.add(unit);
        Set<String> patterns = new TreeSet<>();
        finding.missing().forEach(pointer -> patterns.add(PointerPattern.of(pointer)));
        patterns.forEach(missing::add);
    }
}
