package se.omsorgsregler.engine;

import java.util.List;
import java.util.Map;
import se.omsorgsregler.api.Language;
import se.omsorgsregler.spi.DatedCitation;
import se.omsorgsregler.spi.DatedValue;
import se.omsorgsregler.spi.DutyDeclaration;
import se.omsorgsregler.spi.RulePack;

/** A pack without rules, for {@link java.util.ServiceLoader} to find. */
public final class EmptyPack implements RulePack {

    /** For {@link java.util.ServiceLoader}. */
    public EmptyPack() {}

    @Override
    public String id() {
        return "empty";
    }

    @Override
    public String version() {
        return "1.0.0";
    }

    @Override
    public String modelIndex() {
        return "no-models.txt";
    }

    @Override
    public Map<String, List<String>> manifest() {
        return Map.of();
    }

    @Override
    public List<DutyDeclaration> duties() {
        return List.of();
    }

    @Override
    public List<DatedValue> values() {
        return List.of();
    }

    @Override
    public List<DatedCitation> citations() {
        return List.of();
    }

    @Override
    public Map<String, String> texts(Language language) {
        return Map.of();
    }
}
