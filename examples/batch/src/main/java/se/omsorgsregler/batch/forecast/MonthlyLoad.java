package se.omsorgsregler.batch.forecast;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;

/**
 * How often the same happens in a unit in a month. Immutable and thread-safe.
 *
 * @param month the month
 * @param unit opaque id of the unit; empty for cases without one
 * @param kind what happens
 * @param id id of the rule of a finding, else of the duty
 * @param before outcome or status before; empty for none
 * @param after outcome or status after; empty for none
 * @param count the number of findings or rows
 * @param days the number on each day with any, sorted
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record MonthlyLoad(
        YearMonth month,
        @JsonInclude(JsonInclude.Include.ALWAYS) String unit,
        CalendarEvent.Kind kind,
        String id,
        String before,
        String after,
        long count,
        Map<LocalDate, Long> days) {}
