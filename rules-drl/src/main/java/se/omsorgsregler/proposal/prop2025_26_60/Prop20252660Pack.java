package se.omsorgsregler.proposal.prop2025_26_60;

import java.util.List;
import se.omsorgsregler.proposal.ProposalPack;
import se.omsorgsregler.spi.DatedCitation;
import se.omsorgsregler.spi.DatedValue;

/**
 * The pack {@code proposal-prop-2025-26-60}: the duty to offer a contact in special housing for older persons as the bill proposed it. Whether
 * it was adopted could not be verified.
 */
public final class Prop20252660Pack extends ProposalPack {

    private static final String BILL = "Prop. 2025/26:60 och bet. 2025/26:SoU25 (antagandet är inte kontrollerat)";

    // spotless:off
    private static final List<DatedValue> VALUES = List.of(
            //  name                          day           source
            day("prop-2025-26-60-offer-duty", "2026-07-01", BILL + ": föreslaget ikraftträdande"));

    private static final List<DatedCitation> CITATIONS = List.of(
            //    code               what to cite
            cited("PROP-2025-26-60", BILL));
    // spotless:on

    /** For {@link java.util.ServiceLoader}. */
    public Prop20252660Pack() {
        super("proposal-prop-2025-26-60", "1.0.0", VALUES, CITATIONS);
    }
}
