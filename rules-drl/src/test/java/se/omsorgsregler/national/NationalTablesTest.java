package se.omsorgsregler.national;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import se.omsorgsregler.api.Force;
import se.omsorgsregler.spi.DatedCitation;
import se.omsorgsregler.spi.DatedValue;
import se.omsorgsregler.spi.DatedValue.Day;

class NationalTablesTest {

    /** Every source code that the rules and duties of the pack name. */
    private static final Set<String> USED = Set.of(
            "R1", "R3", "R4", "R5", "R6", "R7", "R8", "R9", "R10", "R12", "R13", "R15", "R16", "R17", "R18", "R21",
            "R22", "R31", "C1", "C2", "C3", "C4", "C5", "C6", "C8", "C9", "C10", "C11", "C12", "F6", "Q1", "Q3", "Q5",
            "Q6", "Q9", "Q14");

    private static final LocalDate LAST_DAY_OF_OLD_ACT = LocalDate.of(2025, 6, 30);
    private static final Pattern ACT = Pattern.compile("SoL|PSL|LSS");

    @Test
    void everyCodeThatRulesUseHasCitationsAndNoOther() {
        assertThat(NationalCitations.TABLE).extracting(DatedCitation::code).hasSameElementsAs(USED);
    }

    @Test
    void aChainOfCitationsHasNoGapAndNoOverlap() {
        assertUnbroken(NationalCitations.TABLE, NationalTablesTest::chain, row -> new Period(row.from(), row.to()));
    }

    @Test
    void aCodeHasSomethingToCiteOnEveryDayFromItsFirst() {
        byKey(NationalCitations.TABLE, DatedCitation::code)
                .forEach((code, rows) ->
                        assertThat(rows).as(code).anyMatch(row -> row.to().isEmpty()));
    }

    @Test
    void theOldActIsNotCitedAfterItsLastDayNorTheNewOneBefore() {
        assertThat(NationalCitations.TABLE)
                .filteredOn(row -> row.citation().provision().startsWith("SoL (2001:453)"))
                .isNotEmpty()
                .allMatch(row -> row.to().equals(Optional.of(LAST_DAY_OF_OLD_ACT)));
        assertThat(NationalCitations.TABLE)
                .filteredOn(row -> row.citation().provision().startsWith("SoL (2025:400)"))
                .isNotEmpty()
                .allMatch(row -> row.from().equals(Optional.of(LAST_DAY_OF_OLD_ACT.plusDays(1))));
    }

    @Test
    void preparatoryWorksAreCitedByWhereTheirPagesWereRead() {
        assertThat(NationalCitations.TABLE)
                .filteredOn(row -> row.citation().force() == Force.PREPARATORY)
                .isNotEmpty()
                .allMatch(row -> row.citation().provision().endsWith("(via Meddelandeblad 2022-6-8006)"));
    }

    @Test
    void theProposalOnSpecialHousingIsNeverCitedAsLaw() {
        assertThat(NationalCitations.TABLE)
                .filteredOn(row -> row.citation().provision().contains("2025/26"))
                .isNotEmpty()
                .allMatch(row -> row.citation().force() == Force.PROPOSAL);
    }

    @Test
    void everyValueHasASource() {
        assertThat(NationalValues.TABLE).extracting(DatedValue::source).noneMatch(String::isBlank);
    }

    @Test
    void aChainOfValuesHasNoGapAndNoOverlap() {
        assertUnbroken(NationalValues.TABLE, DatedValue::name, row -> new Period(row.from(), row.to()));
    }

    @Test
    void theTransitionEndsTheDayAfterItsLastDay() {
        assertThat(day("transition-ended")).isEqualTo(day("transition-last-day").plusDays(1));
    }

    @Test
    void theReferenceDaysAreThoseOnWhichTheActsCameIntoForce() {
        assertThat(day("transition-day-2023")).isEqualTo(day("title-requirement"));
        assertThat(day("transition-day-2025")).isEqualTo(day("sol-2025"));
    }

    private static LocalDate day(String name) {
        List<LocalDate> days = NationalValues.TABLE.stream()
                .filter(row -> row.name().equals(name))
                .map(row -> ((Day) row.value()).day())
                .collect(toList());
        assertThat(days).as(name).hasSize(1);
        return days.get(0);
    }

    /** Rows of one chain take over from each other: the same code, the same act in its old and new form, the same kind of provision. */
    private static String chain(DatedCitation row) {
        String provision = row.citation().provision();
        Matcher act = ACT.matcher(provision);
        boolean statute = row.citation().force() == Force.LAW && act.find();
        String kind = provision.contains("övergångsbestämmelserna") ? " transition " : " ";
        return row.code() + kind + (statute ? act.group() : provision);
    }

    private record Period(Optional<LocalDate> from, Optional<LocalDate> to) {}

    private static <T> Map<String, List<T>> byKey(List<T> table, Function<T, String> key) {
        return table.stream().collect(groupingBy(key, TreeMap::new, toList()));
    }

    private static <T> void assertUnbroken(List<T> table, Function<T, String> key, Function<T, Period> period) {
        assertThat(table).isNotEmpty();
        byKey(table, key).forEach((name, rows) -> {
            List<Period> periods = new ArrayList<>(rows.stream().map(period).toList());
            periods.sort(Comparator.comparing(p -> p.from().orElse(LocalDate.MIN)));
            for (int i = 1; i < periods.size(); i++) {
                assertThat(periods.get(i).from())
                        .as("%s, row %d starts the day after the row before it ends", name, i)
                        .isEqualTo(periods.get(i - 1).to().map(last -> last.plusDays(1)))
                        .isPresent();
            }
        });
    }
}
