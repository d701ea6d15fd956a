package se.omsorgsregler.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.MissingResourceException;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.omsorgsregler.api.AppliedWaiver;
import se.omsorgsregler.api.DutyStatus;
import se.omsorgsregler.api.FailureCode;
import se.omsorgsregler.api.Force;
import se.omsorgsregler.api.Language;
import se.omsorgsregler.api.Outcome;
import se.omsorgsregler.casefile.AnsweredBy;
import se.omsorgsregler.casefile.AppointmentKind;
import se.omsorgsregler.casefile.AppointmentRole;
import se.omsorgsregler.casefile.AssessedBy;
import se.omsorgsregler.casefile.AssessmentOutcome;
import se.omsorgsregler.casefile.CertificateStatus;
import se.omsorgsregler.casefile.CircumstanceKind;
import se.omsorgsregler.casefile.DecisionBasis;
import se.omsorgsregler.casefile.EmploymentForm;
import se.omsorgsregler.casefile.EmploymentTitle;
import se.omsorgsregler.casefile.OfferResponse;
import se.omsorgsregler.casefile.ProblemCode;
import se.omsorgsregler.casefile.RecipientAbsenceKind;
import se.omsorgsregler.casefile.Setting;
import se.omsorgsregler.casefile.TaskKind;
import se.omsorgsregler.casefile.TaskResult;
import se.omsorgsregler.pages.report.ReportCollector;
import se.omsorgsregler.pages.timeline.CaseTimeline;
import se.omsorgsregler.pages.timeline.Lane;

class TextsTest {

    @ParameterizedTest
    @ValueSource(classes = {Texts.class, ReportCollector.class, CaseTimeline.class})
    void bothLanguagesHaveTheSameKeys(Class<?> owner) throws IOException {
        assertThat(keys(owner, Language.ENGLISH))
                .isEqualTo(keys(owner, Language.SWEDISH))
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(classes = {ReportCollector.class, CaseTimeline.class})
    void ofItsOwnAPageHasNoKeyOfTheSharedWords(Class<?> owner) throws IOException {
        assertThat(keys(owner, Language.SWEDISH)).doesNotContainAnyElementsOf(keys(Texts.class, Language.SWEDISH));
    }

    private static Set<String> keys(Class<?> owner, Language language) throws IOException {
        Properties properties = new Properties();
        try (InputStream in = owner.getResourceAsStream("texts_" + language.tag() + ".properties")) {
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return properties.stringPropertyNames();
    }

    @ParameterizedTest
    @EnumSource
    void everyValueOfAnEnumHasAWord(Language language) {
        Texts report = new Texts(language, ReportCollector.class);
        assertHaveWords(report, Outcome.values(), Force.values(), DutyStatus.values(), AppliedWaiver.Status.values());
        Stream.of(ProblemCode.values(), FailureCode.values())
                .flatMap(Stream::of)
                .forEach(code -> assertThat(report.get("problem." + ((Enum<?>) code).name()))
                        .isNotBlank());
        assertHaveWords(
                new Texts(language, CaseTimeline.class),
                Lane.values(),
                Setting.values(),
                DecisionBasis.values(),
                OfferResponse.values(),
                AnsweredBy.values(),
                AssessmentOutcome.values(),
                AssessedBy.values(),
                AppointmentKind.values(),
                AppointmentRole.values(),
                CertificateStatus.values(),
                EmploymentTitle.values(),
                EmploymentForm.values(),
                CircumstanceKind.values(),
                RecipientAbsenceKind.values(),
                TaskKind.values(),
                TaskResult.values());
    }

    private static void assertHaveWords(Texts texts, Enum<?>[]... enums) {
        Stream.of(enums)
                .flatMap(Stream::of)
                .forEach(value -> assertThat(texts.of(value)).isNotBlank());
    }

    @Test
    void numbersAndSharesFollowTheLanguageAndNotTheMachine() {
        Texts swedish = new Texts(Language.SWEDISH, Texts.class);
        Texts english = new Texts(Language.ENGLISH, Texts.class);
        assertThat(swedish.number(1234567)).isEqualTo("1\u00a0234\u00a0567");
        assertThat(english.number(1234567)).isEqualTo("1,234,567");
        assertThat(swedish.share(1, 8)).isEqualTo("12,5\u00a0%");
        assertThat(english.share(2, 3)).isEqualTo("66.7%");
        assertThat(english.share(0, 0)).isEqualTo("\u2013");
    }

    @Test
    void anUnknownTextIsRefused() {
        Texts texts = new Texts(Language.SWEDISH, Texts.class);
        assertThatThrownBy(() -> texts.get("no.such.text")).isInstanceOf(MissingResourceException.class);
    }
}
