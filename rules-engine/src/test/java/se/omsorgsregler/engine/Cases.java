package se.omsorgsregler.engine;

import java.time.LocalDate;
import java.util.stream.Stream;
import se.omsorgsregler.casefile.CaseFile;
import se.omsorgsregler.casefile.Worker;

/** Case files of the tests. */
final class Cases {

    static final LocalDate DAY = LocalDate.of(2025, 3, 1);

    private Cases() {}

    /** A case with workers about whom nothing is known but their ids. */
    static CaseFile withWorkers(String caseId, String... workers) {
        return CaseFile.builder()
                .caseId(caseId)
                .workers(Stream.of(workers)
                        .map(id -> Worker.builder().id(id).build())
                        .toList())
                .build();
    }

    /** A case with one worker, whose licence is known or not. */
    static CaseFile licensed(String caseId, Boolean licensed) {
        return CaseFile.builder()
                .caseId(caseId)
                .workers(Worker.builder().id("w").licensedProfession(licensed).build())
                .build();
    }
}
