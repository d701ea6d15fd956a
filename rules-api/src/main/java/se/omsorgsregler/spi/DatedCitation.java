package se.omsorgsregler.spi;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import se.omsorgsregler.api.Citation;

/**
 * A row of a pack's table of citations: what to cite for a source code on a day. Immutable and thread-safe.
 *
 * @param code source code by which rules refer to it, such as {@code R1}
 * @param citation what to cite
 * @param from first day on which it is cited; empty for always
 * @param to last day on which it is cited, inclusive; empty for ever
 */
public record DatedCitation(String code, Citation citation, Optional<LocalDate> from, Optional<LocalDate> to) {

    public DatedCitation {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(citation, "citation");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
    }
}
