package se.omsorgsregler.engine;

import java.util.List;
import java.util.Set;
import se.omsorgsregler.spi.DatedValue;

/** A pack without rules and values that builds on {@link EmptyPack}, for {@link java.util.ServiceLoader} to find. */
public final class DependentPack extends EmptyPack {

    /** For {@link java.util.ServiceLoader}. */
    public DependentPack() {}

    @Override
    public String id() {
        return "dependent";
    }

    @Override
    public List<DatedValue> values() {
        return List.of();
    }

    @Override
    public Set<String> buildsOn() {
        return Set.of("empty");
    }
}
