package se.omsorgsregler.engine;

import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import se.omsorgsregler.api.ComplianceEngine;
import se.omsorgsregler.api.ConfigurationException;
import se.omsorgsregler.api.SourceProfile;
import se.omsorgsregler.casefile.PersonIds;
import se.omsorgsregler.routine.Requirement;
import se.omsorgsregler.routine.Routine;
import se.omsorgsregler.spi.DatedValue;
import se.omsorgsregler.spi.RulePack;

/** Finds packs and builds engines. */
final class EngineBuilder implements ComplianceEngine.Builder {

    private static final String DEFAULT_PACK = "se-national";
    private static final String LOOK_AHEAD = "look-ahead";
    private static final String TRANSITION_LOOK_AHEAD = "transition-look-ahead";
    private static final int DEFAULT_FIRING_LIMIT = 10_000;

    private final Set<String> packs = new LinkedHashSet<>();
    private final Map<String, DatedValue.Value> overrides = new TreeMap<>();
    private final Map<String, Routine> routines = new TreeMap<>();
    private SourceProfile profile;
    private Period lookAhead = Period.ofDays(30);
    private PersonIds personIds = PersonIds.REFUSED;
    private int parallelism = Runtime.getRuntime().availableProcessors();
    private ExecutorService executor;
    private int firingLimit = DEFAULT_FIRING_LIMIT;

    @Override
    public EngineBuilder pack(String id) {
        packs.add(id);
        return this;
    }

    @Override
    public EngineBuilder routine(Routine routine) {
        if (routines.put(routine.id(), routine) != null) {
            throw new ConfigurationException("the routine " + routine.id() + " is given twice");
        }
        return this;
    }

    @Override
    public EngineBuilder sourceProfile(SourceProfile lacking) {
        if (profile != null) {
            throw new ConfigurationException("a source profile is given twice");
        }
        profile = lacking;
        return this;
    }

    @Override
    public EngineBuilder lookAhead(Period period) {
        lookAhead = new DatedValue.Span(period).period();
        return this;
    }

    @Override
    public EngineBuilder transitionLookAhead(Period period) {
        overrides.put(TRANSITION_LOOK_AHEAD, new DatedValue.Span(period));
        return this;
    }

    @Override
    public EngineBuilder days(String name, int days) {
        overrides.put(name, new DatedValue.Days(days));
        return this;
    }

    @Override
    public EngineBuilder personIds(PersonIds accepted) {
        personIds = accepted;
        return this;
    }

    @Override
    public EngineBuilder parallelism(int threads) {
        parallelism = atLeastOne(threads, "parallelism");
        return this;
    }

    @Override
    public EngineBuilder executor(ExecutorService callers) {
        executor = callers;
        return this;
    }

    @Override
    public EngineBuilder firingLimit(int firings) {
        firingLimit = atLeastOne(firings, "firing limit");
        return this;
    }

    private static int atLeastOne(int value, String name) {
        if (value < 1) {
            throw new IllegalArgumentException(name + " must be at least 1");
        }
        return value;
    }

    @Override
    public ComplianceEngine build() {
        List<RulePack> chosen = chosenPacks();
        List<DatedValue> rows = new ArrayList<>(
                chosen.stream().flatMap(pack -> pack.values().stream()).toList());
        rows.add(new DatedValue(
                LOOK_AHEAD, new DatedValue.Span(lookAhead), Optional.empty(), Optional.empty(), "the engine's option"));
        ValueTable values = new ValueTable(rows, overrides);
        Situation.require(values);
        KnowledgeBase knowledgeBase = new KnowledgeBase(chosen, firingLimit);
        refuseIdsOfRules(knowledgeBase);
        return new DroolsEngine(
                chosen,
                knowledgeBase,
                values,
                List.copyOf(routines.values()),
                Optional.ofNullable(profile),
                personIds,
                parallelism,
                executor);
    }

    /** A requirement of the same id as a rule would read as that rule. */
    private void refuseIdsOfRules(KnowledgeBase knowledgeBase) {
        for (Routine routine : routines.values()) {
            for (Requirement requirement : routine.requirements()) {
                if (knowledgeBase.speaksOf(routine.dutyId(requirement))) {
                    throw new ConfigurationException("the requirement " + routine.dutyId(requirement)
                            + " has the id of a rule; rename the routine");
                }
            }
        }
    }

    private List<RulePack> chosenPacks() {
        Map<String, RulePack> found = new TreeMap<>();
        ServiceLoader.load(RulePack.class).forEach(pack -> found.putIfAbsent(pack.id(), pack));
        ServiceLoader.load(RulePack.class, EngineBuilder.class.getClassLoader())
                .forEach(pack -> found.putIfAbsent(pack.id(), pack));
        routines.keySet().stream().filter(found::containsKey).findFirst().ifPresent(id -> {
            throw new ConfigurationException("the routine " + id + " has the id of a pack; rename the routine");
        });
        SortedMap<String, RulePack> chosen = new TreeMap<>();
        for (String id : packs.isEmpty() ? Set.of(DEFAULT_PACK) : packs) {
            choose(id, found, chosen);
        }
        if (!routines.isEmpty()) {
            found.values().stream()
                    .filter(RulePack::interpretsRoutines)
                    .forEach(pack -> choose(pack.id(), found, chosen));
            if (chosen.values().stream().noneMatch(RulePack::interpretsRoutines)) {
                throw new ConfigurationException("no pack on the run-time path interprets routines");
            }
        }
        return List.copyOf(chosen.values());
    }

    /** Takes a pack and whatever it builds on. */
    private static void choose(String id, Map<String, RulePack> found, Map<String, RulePack> chosen) {
        RulePack pack = found.get(id);
        if (pack == null) {
            throw new ConfigurationException("no pack " + id + " on the run-time path; found: " + found.keySet());
        }
        if (chosen.put(id, pack) == null) {
            pack.buildsOn().forEach(other -> choose(other, found, chosen));
        }
    }
}
