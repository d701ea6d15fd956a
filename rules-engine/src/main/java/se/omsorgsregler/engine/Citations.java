package se.omsorgsregler.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.omsorgsregler.api.Citation;
import se.omsorgsregler.spi.DatedCitation;
import se.omsorgsregler.spi.RulePack;

/** The citations of the loaded packs by source code. Immutable and thread-safe. */
final class Citations {

    private final Map<String, List<DatedCitation>> byCode = new HashMap<>();

    Citations(Collection<RulePack> packs) {
        for (RulePack pack : packs) {
            for (DatedCitation row : pack.citations()) {
                byCode.computeIfAbsent(row.code(), code -> new ArrayList<>()).add(row);
            }
        }
    }

    /** What to cite for the codes on the as-of date, or on another day when the rule turns on one. */
    List<Citation> on(Collection<String> codes, LocalDate turnsOn, AsOfDay asOf) {
        List<Citation> citations = new ArrayList<>();
        for (String code : codes) {
            for (DatedCitation row : byCode.getOrDefault(code, List.of())) {
                boolean begun;
                boolean over;
                if (turnsOn == null || turnsOn.equals(asOf.day())) {
                    begun = row.from().map(asOf::hasReached).orElse(true);
                    over = row.to().map(asOf::hasPassed).orElse(false);
                } else {
                    begun = row.from().map(from -> !turnsOn.isBefore(from)).orElse(true);
                    over = row.to().map(turnsOn::isAfter).orElse(false);
                }
                if (begun && !over && !citations.contains(row.citation())) {
                    citations.add(row.citation());
                }
            }
        }
        return citations;
    }
}
