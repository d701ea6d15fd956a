package se.omsorgsregler.national;

import java.util.List;
import se.omsorgsregler.api.Force;
import se.omsorgsregler.spi.DatedCitation;
import se.omsorgsregler.spi.DatedValue;
import se.omsorgsregler.spi.DutyDeclaration;
import se.omsorgsregler.spi.ResourcePack;

/**
 * The pack {@code se-national}: what Swedish law and its preparatory works say about the permanent care contact (fast omsorgskontakt) in
 * home care. Immutable and thread-safe.
 */
public final class NationalPack extends ResourcePack {

    private static final List<DutyDeclaration> DUTIES = List.of(
            new DutyDeclaration("offer", Force.LAW),
            new DutyDeclaration("decline-documented", Force.LAW),
            new DutyDeclaration("appointment", Force.PREPARATORY),
            new DutyDeclaration("appointment-documented", Force.LAW),
            new DutyDeclaration("credential", Force.LAW),
            new DutyDeclaration("offer-special-housing", Force.LAW));

    /** For {@link java.util.ServiceLoader}. */
    public NationalPack() {}

    @Override
    public String id() {
        return "se-national";
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
        return "META-INF/kie/se.omsorgsregler/rules-drl/drools-model";
    }

    @Override
    public List<DutyDeclaration> duties() {
        return DUTIES;
    }

    @Override
    public List<DatedValue> values() {
        return NationalValues.TABLE;
    }

    @Override
    public List<DatedCitation> citations() {
        return NationalCitations.TABLE;
    }
}
