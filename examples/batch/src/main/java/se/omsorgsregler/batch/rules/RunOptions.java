package se.omsorgsregler.batch.rules;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import se.omsorgsregler.casefile.PersonIds;
import se.omsorgsregler.json.CaseFileCodec;

/** The options of a command that runs a whole file of cases. */
public final class RunOptions {

    @Option(names = "--allow-person-ids", description = "Accepts ids that are a personnummer or samordningsnummer.")
    private boolean allowPersonIds;

    @Option(names = "--threads", paramLabel = "N", description = "Cases run at once. Default: one per processor.")
    private Integer threads;

    @Mixin
    private EngineOptions engineOptions;

    /** The options that decide which rules run. */
    public EngineOptions engineOptions() {
        return engineOptions;
    }

    /** The rules that the options ask for. */
    public ChosenRules rules() {
        return rules(engineOptions);
    }

    /** The rules that other options than the given ones ask for. */
    public ChosenRules rules(EngineOptions options) {
        return options.rules(builder -> {
            builder.personIds(personIds());
            return threads == null ? builder : builder.parallelism(threads);
        });
    }

    /** Reads cases with the ids that the options accept. */
    public CaseFileCodec codec() {
        return CaseFileCodec.standard().withPersonIds(personIds());
    }

    /** Whether ids may be personal identity numbers. */
    public PersonIds personIds() {
        return allowPersonIds ? PersonIds.ALLOWED : PersonIds.REFUSED;
    }
}
