package se.omsorgsregler.proposal;

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
 * A pack of what somebody proposed, for a comparison with the law. It is loaded only when it is asked for, beside {@code se-national}, has no
 * duties of its own and cites nothing but the proposal. Immutable and thread-safe.
 */
public abstract class ProposalPack extends ResourcePack {

    private final String id;
    private final String version;
    private final List<DatedValue> values;
    private final List<DatedCitation> citations;

    /**
     * Takes what tells one proposal from another.
     *
     * @param id id of the pack
     * @param version version of the pack
     * @param values the table of dated values
     * @param citations the table of citations
     * @throws se.omsorgsregler.api.ConfigurationException if a resource of the pack is missing
     */
    protected ProposalPack(String id, String version, List<DatedValue> values, List<DatedCitation> citations) {
        this.id = id;
        this.version = version;
        this.values = List.copyOf(values);
        this.citations = List.copyOf(citations);
    }

    /**
     * A row of the table of dated values: a day that the proposal names.
     *
     * @param name name by which rules refer to the day
     * @param day the day, such as {@code 2022-01-01}
     * @param source where the proposal says so
     * @return the row, which holds always
     */
    protected static DatedValue day(String name, String day, String source) {
        return new DatedValue(
                name, new DatedValue.Day(LocalDate.parse(day)), Optional.empty(), Optional.empty(), source);
    }

    /**
     * A row of the table of citations.
     *
     * @param code source code that rules name
     * @param provision what to cite, on any day
     * @return the row, with force {@link Force#PROPOSAL}
     */
    protected static DatedCitation cited(String code, String provision) {
        return new DatedCitation(code, new Citation(provision, Force.PROPOSAL), Optional.empty(), Optional.empty());
    }

    @Override
    public final String id() {
        return id;
    }

    @Override
    public final String version() {
        return version;
    }

    @Override
    public final int apiVersion() {
        return API_VERSION;
    }

    @Override
    public final Set<String> buildsOn() {
        return Set.of("se-national");
    }

    @Override
    public final String modelIndex() {
        return "META-INF/kie/se.omsorgsregler/rules-drl/drools-model";
    }

    @Override
    public final List<DutyDeclaration> duties() {
        return List.of();
    }

    @Override
    public final List<DatedValue> values() {
        return values;
    }

    @Override
    public final List<DatedCitation> citations() {
        return citations;
    }
}
