package se.omsorgsregler.national;

import java.time.LocalDate;
import java.util.List;
import se.omsorgsregler.api.ComplianceEngine;

/** What the tests of the national rules share. */
final class National {

    /** One engine for all: that it may be shared is itself under test. */
    static final ComplianceEngine ENGINE = ComplianceEngine.builder().build();

    /** The first day of everything that the law of the pack begins or ends. */
    static final List<LocalDate> STATUTE_DAYS = List.of(
            LocalDate.of(2022, 7, 1),
            LocalDate.of(2023, 7, 1),
            LocalDate.of(2025, 7, 1),
            LocalDate.of(2026, 7, 1),
            LocalDate.of(2032, 6, 30),
            LocalDate.of(2033, 7, 1));

    private National() {}
}
