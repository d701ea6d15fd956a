package se.omsorgsregler.proposal.sou2020_70;

import java.util.List;
import se.omsorgsregler.proposal.ProposalPack;
import se.omsorgsregler.spi.DatedCitation;
import se.omsorgsregler.spi.DatedValue;

/** The pack {@code proposal-sou-2020-70}: what the inquiry SOU 2020:70 proposed instead of what became law. */
public final class Sou202070Pack extends ProposalPack {

    private static final String INQUIRY = "SOU 2020:70 (via Södermalms stadsdelsnämnds remissvar, dnr SÖD 2020/1211)";

    // spotless:off
    private static final List<DatedValue> VALUES = List.of(
            //  name                             day           source
            day("sou-2020-70-offer-duty",        "2022-01-01", INQUIRY + ": föreslagen första dag för skyldigheten att erbjuda"),
            day("sou-2020-70-title-requirement", "2030-01-01", INQUIRY + ": föreslagen första dag för kravet på yrkestitel"));

    private static final List<DatedCitation> CITATIONS = List.of(
            //    code           what to cite
            cited("SOU-2020-70", INQUIRY));
    // spotless:on

    /** For {@link java.util.ServiceLoader}. */
    public Sou202070Pack() {
        super("proposal-sou-2020-70", "1.0.0", VALUES, CITATIONS);
    }
}
