package se.omsorgsregler.routines;

import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import se.omsorgsregler.spi.DatedCitation;
import se.omsorgsregler.spi.DatedValue;
import se.omsorgsregler.spi.DutyDeclaration;
import se.omsorgsregler.spi.ResourcePack;

/**
 * The pack {@code routines}: one set of rules that interprets the requirements of every local routine, and the routines that come with the
 * library. Immutable and thread-safe.
 */
public final class RoutinesPack extends ResourcePack {

    private static final List<DatedValue> VALUES = List.of(new DatedValue(
            "home-care-end-lapses",
            new DatedValue.Span(Period.ofMonths(6)),
            Optional.empty(),
            Optional.empty(),
            "egen tolkning: hur länge efter hemtjänstens slut ett krav som börjar då följs upp"));

    private static final List<String> BUNDLED = List.of("ange", "blekinge", "provider", "sodermalm");

    /** For {@link java.util.ServiceLoader}. */
    public RoutinesPack() {}

    @Override
    public String id() {
        return "routines";
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
        return List.of();
    }

    @Override
    public boolean interpretsRoutines() {
        return true;
    }

    @Override
    public Map<String, String> routines() {
        Map<String, String> resources = new TreeMap<>();
        BUNDLED.forEach(id -> resources.put(id, folder() + id + ".yaml"));
        return resources;
    }
}
