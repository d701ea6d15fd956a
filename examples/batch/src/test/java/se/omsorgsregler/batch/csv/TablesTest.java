package se.omsorgsregler.batch.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import se.omsorgsregler.batch.schema.CaseField;
import se.omsorgsregler.batch.schema.CaseFileSchema;

class TablesTest {

    private final Tables tables = new Tables();

    @Test
    void tablesAndColumnsAreCalledAsDocumented() {
        List<String> described = tables.all().stream()
                .map(table -> table.name() + ": "
                        + table.columns().stream().map(Column::alias).collect(Collectors.joining(" ")))
                .toList();

        assertThat(described)
                .containsExactly(
                        "cases: caseId municipality provider unit knownFrom.offers knownFrom.assessments knownFrom.tasks"
                                + " birthYear healthCareContact",
                        "assignments: caseId id provider unit providerKind from to",
                        "circumstances: caseId id kind from to",
                        "absences: caseId id kind from to",
                        "decisions: caseId id setting basis from to endReason services",
                        "needChanges: caseId id on",
                        "offers: caseId id madeOn madeBy informationAdapted response respondedOn answeredBy documented",
                        "assessments: caseId id assessedOn outcome assessedBy individual grounds purposesConsidered ownView"
                                + " rationaleRecorded",
                        "appointments: caseId id kind role holder holderType provider from to appointedBy documented",
                        "changeRequests: caseId id on resolvedOn",
                        "workers: caseId id employmentsKnownFrom licensedProfession",
                        "certificates: workerId id status appliedOn grantedOn verifiedOn",
                        "employments: workerId id title form from to",
                        "transitionProofs: workerId id referenceDate permanentAssistantNurse",
                        "workerAbsences: workerId id from to",
                        "tasks: caseId id kind on result appointment",
                        "visitPeriods: caseId id from to careMinutes contactMinutes distinctStaff");
    }

    @Test
    void everyFieldOfTheFormatHasAPlace() {
        Set<String> reached = new TreeSet<>();
        for (Table table : tables.all()) {
            String list = table.owner() == Table.Owner.WORKER ? "/workers/*" + table.path() : table.path();
            String element = list.isEmpty() ? "" : list + "/*";
            reached.add(list);
            table.columns().stream()
                    .filter(column -> !column.path().isEmpty())
                    .forEach(column -> reached.add(element + column.path()));
        }

        assertThat(CaseFileSchema.fields().stream()
                        .filter(field -> !field.isObject())
                        .map(CaseField::pattern))
                .filteredOn(pattern -> !pattern.equals("/formatVersion"))
                .isSubsetOf(reached);
    }

    @Test
    void aFieldInAnObjectIsAlsoCalledByItsWholeName() {
        Table cases = tables.cases();

        assertThat(cases.column("recipient.birthYear"))
                .isEqualTo(cases.column("birthYear"))
                .isPresent();
        assertThat(cases.column("offers")).isEmpty();
    }
}
