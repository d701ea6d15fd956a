package se.omsorgsregler.batch.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.omsorgsregler.casefile.AppointmentRole;
import se.omsorgsregler.casefile.CaseFile;
import se.omsorgsregler.casefile.CertificateStatus;
import se.omsorgsregler.casefile.EmploymentTitle;
import se.omsorgsregler.casefile.OfferResponse;
import se.omsorgsregler.casefile.ProviderKind;
import se.omsorgsregler.casefile.Service;
import se.omsorgsregler.casefile.Setting;
import se.omsorgsregler.casefile.Worker;
import se.omsorgsregler.json.CaseFileCodec;

class GeneratorTest {

    private static final LocalDate AS_OF = LocalDate.of(2026, 11, 22);
    private static final int MANY = 20_000;

    private static Stream<CaseFile> cases(long seed, long count) {
        return new Generator(seed, AS_OF).cases(count);
    }

    private static List<String> json(Stream<CaseFile> cases) {
        return cases.map(CaseFileCodec.standard()::write).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2022-07-01", "2024-02-29", "2026-11-22", "2035-01-01"})
    void everyCaseIsValidWhateverTheDay(String asOf) {
        assertThat(new Generator(7, LocalDate.parse(asOf)).cases(3_000))
                .hasSize(3_000)
                .allSatisfy(each -> assertThat(each.validate()).isEmpty());
    }

    @Test
    void caseIdsAreUnique() {
        assertThat(cases(1, 1_000).map(CaseFile::caseId))
                .doesNotHaveDuplicates()
                .startsWith("K-000001");
    }

    @Test
    void sameArgumentsGiveTheSameCases() {
        assertThat(json(cases(42, 500))).isEqualTo(json(cases(42, 500))).isNotEqualTo(json(cases(43, 500)));
    }

    @Test
    void aCaseDoesNotDependOnHowManyAreAskedFor() {
        assertThat(json(cases(42, 120))).isEqualTo(json(cases(42, 777)).subList(0, 120));
    }

    @Test
    void aWorkerIsTheSameInEveryCaseOfItsUnit() {
        Map<String, Worker> known = new HashMap<>();
        long repeated = cases(3, 2_000)
                .flatMap(each -> each.workers().orElseThrow().stream())
                .filter(worker -> {
                    Worker before = known.putIfAbsent(worker.id(), worker);
                    assertThat(before).isIn(null, worker);
                    return before != null;
                })
                .count();

        assertThat(repeated).isGreaterThan(500);
    }

    @Test
    void casesHaveTheDocumentedProportions() {
        List<CaseFile> cases = cases(2026, MANY).toList();

        assertThat(share(cases, GeneratorTest::alarmOrMealsOnly)).isBetween(0.10, 0.15);
        assertThat(share(cases, GeneratorTest::privateProvider)).isCloseTo(Proportions.PRIVATE_UNITS, within(0.05));
        assertThat(share(cases, GeneratorTest::ended)).isCloseTo(Proportions.ENDED, within(0.01));
        assertThat(share(cases, GeneratorTest::declined)).isBetween(0.03, 0.08);
        assertThat(share(cases, each -> !each.assessments().orElse(List.of()).isEmpty()))
                .isBetween(0.05, 0.15);
        assertThat(share(cases, each -> !each.appointments().orElseThrow().isEmpty()))
                .isBetween(0.60, 0.80);
        assertThat(share(cases, GeneratorTest::hasDeputy)).isBetween(0.15, 0.35);
        assertThat(share(cases, each -> each.decisions().orElseThrow().size() > 1))
                .isBetween(0.25, 0.40);
        assertThat(share(cases, each -> each.visitPeriods().isPresent())).isCloseTo(0.4, within(0.02));
        assertThat(share(cases, each -> each.tasks().isEmpty()))
                .isCloseTo(Proportions.UNITS_WITHOUT_TASKS, within(0.06));
    }

    @Test
    void staffHasTheDocumentedProportions() {
        List<Worker> staff = Stream.iterate(0L, unit -> unit + 1)
                .limit(1_000)
                .flatMap(unit -> Unit.draw(unit, AS_OF, new Draw(2026, unit)).staff().stream())
                .filter(worker -> worker.employments().isPresent())
                .toList();
        List<Worker> nurses =
                staff.stream().filter(GeneratorTest::titledAssistantNurse).toList();

        assertThat(share(staff, GeneratorTest::titledAssistantNurse)).isBetween(0.60, 0.70);
        assertThat(share(staff, GeneratorTest::unclearHistory)).isBetween(0.05, 0.08);
        assertThat(share(nurses, worker -> has(worker, CertificateStatus.GRANTED)))
                .isBetween(0.50, 0.60);
        double refused = share(nurses, worker -> has(worker, CertificateStatus.REFUSED));
        double granted = share(nurses, worker -> has(worker, CertificateStatus.GRANTED));
        assertThat(refused / (refused + granted)).isCloseTo(Proportions.REFUSED_CERTIFICATES, within(0.015));
    }

    private static <T> double share(List<T> all, Predicate<T> which) {
        return (double) all.stream().filter(which).count() / all.size();
    }

    private static boolean alarmOrMealsOnly(CaseFile file) {
        Set<Service> services = file.decisions().orElseThrow().stream()
                .flatMap(decision -> decision.services().orElse(Set.of()).stream())
                .collect(Collectors.toSet());
        return !services.isEmpty()
                && EnumSet.of(Service.SAFETY_ALARM, Service.MEAL_DELIVERY).containsAll(services);
    }

    private static boolean privateProvider(CaseFile file) {
        return file.assignments().orElse(List.of()).stream()
                .anyMatch(assignment -> assignment.providerKind().equals(Optional.of(ProviderKind.PRIVATE)));
    }

    private static boolean ended(CaseFile file) {
        return file.decisions().orElseThrow().stream()
                .filter(decision -> decision.setting() == Setting.HOME_CARE)
                .allMatch(decision ->
                        decision.to().filter(to -> to.isBefore(AS_OF)).isPresent());
    }

    private static boolean declined(CaseFile file) {
        return file.offers().orElseThrow().stream()
                .map(offer -> offer.response().orElse(null))
                .filter(Objects::nonNull)
                .anyMatch(OfferResponse.DECLINED::equals);
    }

    private static boolean hasDeputy(CaseFile file) {
        return file.appointments().orElseThrow().stream()
                .anyMatch(appointment -> appointment.role() == AppointmentRole.DEPUTY);
    }

    private static boolean titledAssistantNurse(Worker worker) {
        return worker.employments().orElseThrow().stream()
                .anyMatch(employment -> employment.title().equals(Optional.of(EmploymentTitle.ASSISTANT_NURSE)));
    }

    private static boolean unclearHistory(Worker worker) {
        return worker.employments().orElseThrow().stream()
                .anyMatch(employment -> employment.form().isEmpty()
                        || employment.title().isEmpty()
                        || employment.title().get() == EmploymentTitle.UNCLEAR);
    }

    private static boolean has(Worker worker, CertificateStatus status) {
        return worker.certificates().orElse(List.of()).stream().anyMatch(certificate -> certificate.status() == status);
    }
}
