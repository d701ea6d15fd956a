package se.omsorgsregler.pages.timeline;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import se.omsorgsregler.api.Citation;
import se.omsorgsregler.api.ComplianceReport;
import se.omsorgsregler.api.Force;
import se.omsorgsregler.spi.DatedCitation;
import se.omsorgsregler.spi.DatedValue;
import se.omsorgsregler.spi.RulePack;

/** The law as it stands in the tables of the packs: days on which it changes, and provisions with when they are in force. */
final class Law {

    private final List<RulePack> packs;

    /** @param packs any packs; only those that the report was made with count */
    Law(Collection<RulePack> packs, ComplianceReport report) {
        Set<String> ids =
                report.ruleSet().packs().stream().map(pack -> pack.id()).collect(Collectors.toSet());
        this.packs = packs.stream().filter(pack -> ids.contains(pack.id())).toList();
    }

    /** Days that the law names, each with its sources. */
    SortedMap<LocalDate, Set<String>> days() {
        SortedMap<LocalDate, Set<String>> days = new TreeMap<>();
        for (RulePack pack : packs) {
            for (DatedValue value : pack.values()) {
                if (value.value() instanceof DatedValue.Day day) {
                    days.computeIfAbsent(day.day(), none -> new TreeSet<>()).add(value.source());
                }
            }
        }
        return days;
    }

    /** What the findings cite by force of law, and what stood or will stand in its place. */
    List<Item> provisions(ComplianceReport report) {
        Set<Citation> cited = report.findings().stream()
                .flatMap(finding -> finding.citations().stream())
                .filter(citation -> citation.force() == Force.LAW)
                .collect(Collectors.toSet());
        List<DatedCitation> table =
                packs.stream().flatMap(pack -> pack.citations().stream()).toList();
        Set<String> codes = table.stream()
                .filter(row -> cited.contains(row.citation()))
                .map(DatedCitation::code)
                .collect(Collectors.toSet());
        // Several rules cite the same provision, some of them from a later day.
        SortedMap<String, Item> provisions = new TreeMap<>();
        for (DatedCitation row : table) {
            if (codes.contains(row.code()) && row.citation().force() == Force.LAW) {
                String provision = row.citation().provision();
                provisions.merge(
                        provision,
                        Item.period(Lane.LAW, row.from(), row.to(), "law", provision),
                        (one, other) -> Item.period(
                                Lane.LAW,
                                earlier(one.from(), other.from()),
                                later(one.to(), other.to()),
                                "law",
                                provision));
            }
        }
        return provisions.values().stream()
                .sorted(Comparator.comparing((Item item) -> item.from().orElse(LocalDate.MIN)))
                .toList();
    }

    /** An absent day is always. */
    private static Optional<LocalDate> earlier(Optional<LocalDate> one, Optional<LocalDate> other) {
        return one.flatMap(day -> other.map(otherDay -> day.isBefore(otherDay) ? day : otherDay));
    }

    /** An absent day is for ever. */
    private static Optional<LocalDate> later(Optional<LocalDate> one, Optional<LocalDate> other) {
        return one.flatMap(day -> other.map(otherDay -> day.isAfter(otherDay) ? day : otherDay));
    }
}
