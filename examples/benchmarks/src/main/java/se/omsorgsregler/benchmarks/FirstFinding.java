package se.omsorgsregler.benchmarks;

import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import se.omsorgsregler.api.ComplianceEngine;
import se.omsorgsregler.casefile.CaseFile;
import se.omsorgsregler.casefile.Decision;
import se.omsorgsregler.casefile.DecisionBasis;
import se.omsorgsregler.casefile.Setting;
import se.omsorgsregler.engine.OneDay;
import se.omsorgsregler.reading.PlainReading;

/** A program that finds one thing in one case and ends. What is measured is the process, not this. */
final class FirstFinding {

    private FirstFinding() {}

    /** How the finding is come by. */
    enum Way {
        ENGINE {
            @Override
            String rule(CaseFile caseFile, LocalDate asOf) {
                return ComplianceEngine.builder()
                        .build()
                        .evaluate(caseFile, asOf)
                        .findings()
                        .get(0)
                        .rule();
            }
        },
        DROOLS {
            @Override
            String rule(CaseFile caseFile, LocalDate asOf) {
                return new OrdinaryDrools(new OneDay())
                        .oneDay(caseFile, asOf)
                        .findings()
                        .get(0)
                        .rule();
            }
        },
        PLAIN {
            @Override
            String rule(CaseFile caseFile, LocalDate asOf) {
                return PlainReading.read(caseFile, asOf).findings().get(0).rule();
            }
        };

        abstract String rule(CaseFile caseFile, LocalDate asOf);

        /** The id of the rule that speaks first of a case in which nothing was offered. */
        String firstFinding() {
            CaseFile caseFile = CaseFile.builder()
                    .caseId("K-1")
                    .decisions(Decision.builder()
                            .id("d1")
                            .setting(Setting.HOME_CARE)
                            .basis(DecisionBasis.NEEDS_TESTED)
                            .from(LocalDate.of(2024, 3, 1))
                            .build())
                    .offers()
                    .assessments()
                    .appointments()
                    .healthCareContact(false)
                    .build();
            return rule(caseFile, Cases.AS_OF);
        }
    }

    /**
     * Prints the finding, and on the next line the processor time of the process so far in milliseconds.
     *
     * @param args the way
     */
    public static void main(String[] args) {
        System.out.println(Way.valueOf(args[0]).firstFinding());
        System.out.flush();
        var system = ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class);
        System.out.println(system.getProcessCpuTime() / 1_000_000);
    }
}
