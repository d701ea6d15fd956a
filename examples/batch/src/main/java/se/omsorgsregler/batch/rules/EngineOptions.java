package se.omsorgsregler.batch.rules;

import java.nio.file.Path;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import picocli.CommandLine.Option;
import se.omsorgsregler.api.ComplianceEngine;
import se.omsorgsregler.api.SourceProfile;
import se.omsorgsregler.batch.cli.UsageException;
import se.omsorgsregler.batch.routines.RoutineSources;
import se.omsorgsregler.routine.Routine;

/** The options that decide which rules run. */
public final class EngineOptions {

    @Option(
            names = "--pack",
            arity = "1..*",
            paramLabel = "ID",
            description = "Packs of rules to load. Default: se-national.")
    private List<String> packs = new ArrayList<>();

    @Option(
            names = "--routine",
            paramLabel = "NAME|FILE",
            description =
                    "Local routine to load: a name of 'routines list' or a file in YAML. Can be given several times.")
    private List<String> routines = new ArrayList<>();

    @Option(
            names = "--profile",
            paramLabel = "FILE",
            description = "Source profile: what the record system cannot supply in any case.")
    private Path profile;

    @Option(
            names = "--days",
            arity = "1..*",
            paramLabel = "NAME=N",
            description = "Overrides a number of days of the library's own, such as home-care-gap-days=45.")
    private Map<String, Integer> days = new TreeMap<>();

    @Option(
            names = "--look-ahead",
            paramLabel = "PERIOD",
            description = "How long before its date a dated duty is reported as DUE. Default: P30D.")
    private Period lookAhead;

    @Option(
            names = "--transition-look-ahead",
            paramLabel = "PERIOD",
            description =
                    "How long before its last day the end of the transitional status is reported as DUE. Default: P12M.")
    private Period transitionLookAhead;

    /** These options, but with other packs. */
    public EngineOptions withPacks(List<String> others) {
        return with(others, routines);
    }

    /** These options, but with other routines. */
    public EngineOptions withRoutines(List<String> others) {
        return with(packs, others);
    }

    private EngineOptions with(List<String> otherPacks, List<String> otherRoutines) {
        EngineOptions options = new EngineOptions();
        options.packs = otherPacks;
        options.routines = otherRoutines;
        options.profile = profile;
        options.days = days;
        options.lookAhead = lookAhead;
        options.transitionLookAhead = transitionLookAhead;
        return options;
    }

    /** Whether any of them was used. */
    public boolean isGiven() {
        return !packs.isEmpty()
                || !routines.isEmpty()
                || profile != null
                || !days.isEmpty()
                || lookAhead != null
                || transitionLookAhead != null;
    }

    /** Builds the engine with what else a command asks for. */
    public ChosenRules rules(UnaryOperator<ComplianceEngine.Builder> more) {
        List<Routine> read = routines.stream().map(RoutineSources::read).toList();
        Optional<SourceProfile> lacking = Optional.ofNullable(profile).map(ProfileFile::read);
        try {
            ComplianceEngine.Builder builder = more.apply(ComplianceEngine.builder());
            packs.forEach(builder::pack);
            read.forEach(builder::routine);
            lacking.ifPresent(builder::sourceProfile);
            days.forEach(builder::days);
            if (lookAhead != null) {
                builder.lookAhead(lookAhead);
            }
            if (transitionLookAhead != null) {
                builder.transitionLookAhead(transitionLookAhead);
            }
            return new ChosenRules(builder.build(), read, lacking);
        } catch (IllegalArgumentException e) {
            throw new UsageException(e.getMessage());
        }
    }
}
