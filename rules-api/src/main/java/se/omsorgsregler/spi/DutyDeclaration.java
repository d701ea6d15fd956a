package se.omsorgsregler.spi;

import java.util.Objects;
import se.omsorgsregler.api.Force;

/**
 * A duty that a pack reports on. Immutable and thread-safe.
 *
 * @param id stable id
 * @param force legal force
 */
public record DutyDeclaration(String id, Force force) {

    public DutyDeclaration {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(force, "force");
    }
}
