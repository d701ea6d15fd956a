package se.omsorgsregler.batch;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import se.omsorgsregler.casefile.PersonIds;
import se.omsorgsregler.json.CaseFileCodec;

/** The options of a command that runs a whole file of cases. */
final class RunOptions {

    @Option(names = "--allow-person-ids", description = "Accepts ids that are a personnummer or samordningsnummer.")
    private boolean allowPersonIds;

    @Option(names = "--threads", paramLabel = "N", description = "Cases run at once. Default: one per processor.")
    private Integer threads;

    @Mixin
    private EngineOptions engineOptions;

    /** The options that decide which rules run. */
    EngineOptions engineOptions() {
        return engineOptions;
    }

    /** The rules that the options ask for. */
    ChosenRules rules() {
        return rules(engineOptions);
    }

    /** The rules that other options than the given ones ask for. */
    ChosenRules rules(EngineOptions options) {
        return options.rules(builder -> {
            builder.personIds(personIds());
            return threads == null ? builder : builder.parallelism(threads);
        });
    }

    CaseFileCodec codec() {
        return CaseFileCodec.standard().withPersonIds(personIds());
    }

    PersonIds personIds() {
        return allowPersonIds ? PersonIds.ALLOWED : PersonIds.REFUSED;
    }
}
