package se.omsorgsregler.pages.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.omsorgsregler.api.DutyRow;
import se.omsorgsregler.api.DutyStatus;

class DueDaysTest {

    private static final LocalDate DAY = LocalDate.of(2026, 12, 2);
    private static final Optional<LocalDate> MET_ON = Optional.of(LocalDate.of(2026, 11, 1));

    private final DueDays days = new DueDays(Results.AS_OF, Set.of("again"));

    private void add(String duty, DutyStatus status, LocalDate dueOn, Optional<LocalDate> metOn) {
        DutyRow row = Results.duty(duty, status, "", Optional.of(dueOn), metOn);
        days.add(Results.of("K-1", "U-1").with(row).report());
    }

    private long total() {
        return days.weeks().stream().mapToLong(DueWeek::total).sum();
    }

    @Test
    void theFirstWeekIsThatOfTheDayAskedAbout() {
        assertThat(days.weeks()).hasSize(DueDays.WEEKS);
        assertThat(days.weeks().get(0)).isEqualTo(new DueWeek(LocalDate.of(2026, 11, 16), 0, 0));
        assertThat(days.weeks().get(6).number()).isEqualTo(53);
        assertThat(days.weeks().get(7).number()).isEqualTo(1);
    }

    @Test
    void whatRunsTowardsADayFallsDueOnIt() {
        add("once", DutyStatus.PENDING, DAY, Optional.empty());
        assertThat(days.weeks().get(2)).isEqualTo(new DueWeek(LocalDate.of(2026, 11, 30), 1, 0));
    }

    @Test
    void whatIsMetOnceAndForAllDoesNotFallDue() {
        add("once", DutyStatus.MET, DAY, MET_ON);
        assertThat(total()).isZero();
    }

    @Test
    void whatComesBackFallsDueAgain() {
        add("again", DutyStatus.MET, DAY, MET_ON);
        assertThat(total()).isEqualTo(1);
    }

    @Test
    void aStatusThatEndsFallsDueOnItsLastDay() {
        add("status", DutyStatus.MET, LocalDate.of(2033, 6, 30), Optional.empty());
        assertThat(total()).isZero();
        assertThat(days.later()).containsExactly(java.util.Map.entry(2033, 1L));
    }

    @Test
    void whatIsNotKnownDoesNotFallDue() {
        add("once", DutyStatus.UNDETERMINED, DAY, Optional.empty());
        assertThat(total()).isZero();
    }

    @Test
    void aDutyAndItsFindingCountOnce() {
        DutyRow row = new DutyRow(
                "once",
                se.omsorgsregler.api.Force.LOCAL_ROUTINE,
                DutyStatus.PENDING,
                "/offers/0",
                "offers:o1",
                Optional.empty(),
                Optional.of(DAY),
                Optional.empty(),
                Optional.empty());
        days.add(Results.of("K-1", "U-1")
                .with(row)
                .with(Results.due("once", DAY))
                .report());
        assertThat(days.weeks().get(2).other()).isEqualTo(1);
    }
}
