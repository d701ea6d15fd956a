package se.omsorgsregler.proposal.prop2025_26_60;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.omsorgsregler.api.Citation;
import se.omsorgsregler.api.Force;
import se.omsorgsregler.spi.DatedCitation;
import se.omsorgsregler.spi.DatedValue;
import se.omsorgsregler.spi.DutyDeclaration;
import se.omsorgsregler.spi.ResourcePack;

/**
 * The pack {@code proposal-prop-2025-26-60}: the duty to offer a contact in special housing for older persons as the bill proposed it, for a
 * comparison. Whether it was adopted could not be verified. Loaded only when it is asked for, beside {@code se-national}. Immutable and
 * thread-safe.
 */
public final class Prop20252660Pack extends ResourcePack {

    // spotless:off
    private static final List<DatedValue> VALUES = List.of(
            row("prop-2025-26-60-offer-duty", "2026-07-01", "Prop. 2025/26:60 och bet. 2025/26:SoU25 (antagandet är inte kontrollerat): föreslaget ikraftträdande"));
    // spotless:on

    private static final List<DatedCitation> CITATIONS = List.of(new DatedCitation(
            "PROP-2025-26-60",
            new Citation("Prop. 2025/26:60 och bet. 2025/26:SoU25 (antagandet är inte kontrollerat)", Force.PROPOSAL),
            Optional.empty(),
            Optional.empty()));

    /** For {@link java.util.ServiceLoader}. */
    public Prop20252660Pack() {}

    private static DatedValue row(String name, String day, String source) {
        return new DatedValue(
                name, new DatedValue.Day(LocalDate.parse(day)), Optional.empty(), Optional.empty(), source);
    }

    @Override
    public String id() {
        return "proposal-prop-2025-26-60";
    }

    @Override
    public String version() {
        return "1.0.0";
    }

    @Override
    public Set<String> buildsOn() {
        return Set.of("se-national");
    }

    @Override
    public String modelIndex() {
        return "META-INF/kie/se.omsorgsregler/rules-drl/drools-model";
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
