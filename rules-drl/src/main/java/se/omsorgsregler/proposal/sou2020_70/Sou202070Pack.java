package se.omsorgsregler.proposal.sou2020_70;

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
 * The pack {@code proposal-sou-2020-70}: what the inquiry SOU 2020:70 proposed instead of what became law, for a comparison. Loaded only when
 * it is asked for, beside {@code se-national}. Immutable and thread-safe.
 */
public final class Sou202070Pack extends ResourcePack {

    // spotless:off
    private static final List<DatedValue> VALUES = List.of(
            row("sou-2020-70-offer-duty", "2022-01-01", "SOU 2020:70 (via Södermalms stadsdelsnämnds remissvar, dnr SÖD 2020/1211): föreslagen första dag för skyldigheten att erbjuda"),
            row("sou-2020-70-title-requirement", "2030-01-01", "SOU 2020:70 (via Södermalms stadsdelsnämnds remissvar, dnr SÖD 2020/1211): föreslagen första dag för kravet på yrkestitel"));
    // spotless:on

    private static final List<DatedCitation> CITATIONS = List.of(new DatedCitation(
            "SOU-2020-70",
            new Citation("SOU 2020:70 (via Södermalms stadsdelsnämnds remissvar, dnr SÖD 2020/1211)", Force.PROPOSAL),
            Optional.empty(),
            Optional.empty()));

    /** For {@link java.util.ServiceLoader}. */
    public Sou202070Pack() {}

    private static DatedValue row(String name, String day, String source) {
        return new DatedValue(
                name, new DatedValue.Day(LocalDate.parse(day)), Optional.empty(), Optional.empty(), source);
    }

    @Override
    public String id() {
        return "proposal-sou-2020-70";
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
