package se.omsorgsregler.pages.catalogue;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.omsorgsregler.api.Citation;
import se.omsorgsregler.api.Force;
import se.omsorgsregler.api.Language;
import se.omsorgsregler.api.Outcome;
import se.omsorgsregler.api.RuleMetadata;
import se.omsorgsregler.spi.DatedCitation;
import se.omsorgsregler.spi.DatedValue;
import se.omsorgsregler.spi.DutyDeclaration;
import se.omsorgsregler.spi.RulePack;

/** A pack with one rule and whatever documents a test hands out. */
record CarelessPack(Map<String, String> documents, Map<String, String> texts) implements RulePack {

    static final String FILE = "se/omsorgsregler/pages/catalogue/careless.drl";

    static final RuleMetadata RULE = new RuleMetadata(
            "careless.rule",
            "careless",
            FILE,
            Optional.of("careless.rule"),
            Optional.of(Outcome.REVIEW),
            Optional.of(Force.LOCAL_POLICY),
            List.of("X1"),
            Optional.empty(),
            Optional.empty());

    Catalogue catalogue() {
        return Catalogue.read(List.of(this), List.of(RULE), List.of(), List.of());
    }

    @Override
    public String id() {
        return "careless";
    }

    @Override
    public String version() {
        return "1.0.0";
    }

    @Override
    public String modelIndex() {
        return "nowhere";
    }

    @Override
    public Map<String, List<String>> manifest() {
        return Map.of(FILE, List.of("careless.rule"));
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
        return List.of(new DatedCitation(
                "X2", new Citation("<i>§</i>", Force.LOCAL_POLICY), Optional.empty(), Optional.empty()));
    }

    @Override
    public Map<String, String> texts(Language language) {
        return texts;
    }

    @Override
    public Optional<InputStream> document(String name) {
        return Optional.ofNullable(documents.get(name))
                .map(text -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
