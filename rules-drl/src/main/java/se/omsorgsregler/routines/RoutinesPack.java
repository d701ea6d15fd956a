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

    // spotless:off
    private static final List<DatedValue> VALUES = List.of(
            //  name                      value                                    source
            row("home-care-end-lapses",   new DatedValue.Span(Period.ofMonths(6)), "egen tolkning: hur länge efter hemtjänstens slut ett krav som börjar då följs upp"),
            row("staff-count-days",       new DatedValue.Days(14),                 "egen tolkning, efter måttet personalkontinuitet: under hur många dagar olika personer räknas"));
    // spotless:on

    private static final List<String> BUNDLED = List.of("ange", "blekinge", "provider", "sodermalm");

    /** For {@link java.util.ServiceLoader}. */
    public RoutinesPack() {}

    private static DatedValue row(String name, DatedValue.Value value, String source) {
        return new DatedValue(name, value, Optional.empty(), Optional.empty(), source);
    }

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
