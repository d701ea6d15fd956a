package com.example.vendor;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.omsorgsregler.api.Citation;
import se.omsorgsregler.api.Force;
import se.omsorgsregler.spi.DatedCitation;
import se.omsorgsregler.spi.DatedValue;
import se.omsorgsregler.spi.DutyDeclaration;
import se.omsorgsregler.spi.ResourcePack;

/**
 * The pack {@code example-vendor}: what a made-up provider asks of itself beside the law. Manifest and texts are resources beside this class.
 * Immutable and thread-safe.
 */
public final class VendorPack extends ResourcePack {

    private static final Optional<LocalDate> ALWAYS = Optional.empty();

    private static final List<DatedValue> VALUES = List.of(new DatedValue(
            "vendor-answer-days",
            new DatedValue.Days(14),
            ALWAYS,
            ALWAYS,
            "Riktlinje för fast omsorgskontakt p. 3: hur länge ett erbjudande får vänta på svar"));

    private static final List<DatedCitation> CITATIONS = List.of(new DatedCitation(
            "V1", new Citation("Riktlinje för fast omsorgskontakt p. 3", Force.LOCAL_POLICY), ALWAYS, ALWAYS));

    /** For {@link java.util.ServiceLoader}. */
    public VendorPack() {}

    @Override
    public String id() {
        return "example-vendor";
    }

    @Override
    public String version() {
        return "1.0.0";
    }

    @Override
    public int apiVersion() {
        return API_VERSION;
    }

    @Override
    public String modelIndex() {
        return "META-INF/kie/se.omsorgsregler/vendor-pack/drools-model";
    }

    @Override
    public List<DutyDeclaration> duties() {
        return List.of();
    }

    @Override
    public List<DatedValue> values() {
        return VALUES;
    }

    @Override
    public List<DatedCitation> citations() {
        return CITATIONS;
    }
}
