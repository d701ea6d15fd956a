package se.omsorgsregler.engine;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import se.omsorgsregler.api.Language;
import se.omsorgsregler.spi.DatedCitation;
import se.omsorgsregler.spi.DatedValue;
import se.omsorgsregler.spi.DutyDeclaration;
import se.omsorgsregler.spi.RulePack;

/** A pack without rules but with the values that every evaluation needs, for {@link java.util.ServiceLoader} to find. */
public class EmptyPack implements RulePack {

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
        return List.of(
                TestPack.value("home-care-gap-days", new DatedValue.Days(30)),
                TestPack.value("home-care-early-days", new DatedValue.Days(90)),
                TestPack.value("offer-duty", new DatedValue.Day(LocalDate.of(2022, 7, 1))));
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
