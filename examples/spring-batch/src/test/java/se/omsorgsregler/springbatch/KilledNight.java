package se.omsorgsregler.springbatch;

import java.nio.file.Path;
import se.omsorgsregler.api.ComplianceEngine;

/** A process that says when it is in the middle of its work, and then never ends. */
final class KilledNight {

    static final String IN_THE_MIDDLE = "in the middle";

    private KilledNight() {}

    /** @param args file of cases, database */
    public static void main(String[] args) throws Exception {
        ComplianceEngine engine = new FailingEngine(ComplianceEngine.builder().build(), 37, KilledNight::hang);
        try (NightlyJob job = new NightlyJob(engine, new Settings(Path.of(args[1]), 2, 10, 100))) {
            job.start(Path.of(args[0]), Input.AS_OF);
        }
    }

    private static void hang() {
        System.out.println(IN_THE_MIDDLE);
        while (true) {
            try {
                Thread.sleep(Long.MAX_VALUE);
            } catch (InterruptedException e) {
                System.out.println("interrupted");
            }
        }
    }
}
