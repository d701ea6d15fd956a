package se.omsorgsregler.batch.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.omsorgsregler.batch.csv.InvalidMappingException.Code;
import se.omsorgsregler.batch.csv.InvalidMappingException.Problem;

class MappingReaderTest {

    /** A mapping of offers, with this in place of the last line. */
    private static String offers(String last) {
        return "files:\n  erbjudanden.csv:\n    list: offers\n" + last.indent(4);
    }

    private static List<Problem> problems(String yaml) {
        return catchThrowableOfType(InvalidMappingException.class, () -> Mapping.read(yaml))
                .problems();
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of("files: [", 1, Code.MALFORMED_YAML),
                Arguments.of("a: 1\n--- \nb: 2", 2, Code.MALFORMED_YAML),
                Arguments.of("files: {}\nfile: {}", 2, Code.UNKNOWN_KEY),
                Arguments.of("dates:\n  form: iso", 2, Code.UNKNOWN_KEY),
                Arguments.of("files: {}\nfiles: {}", 2, Code.DUPLICATE_KEY),
                Arguments.of("files:\n  a.csv:\n    partial: true", 3, Code.MISSING_KEY),
                Arguments.of("files:\n  a.csv:\n    list: offer", 3, Code.UNKNOWN_LIST),
                Arguments.of("files: a.csv", 1, Code.WRONG_TYPE),
                Arguments.of("ignored-files: a.csv", 1, Code.WRONG_TYPE),
                Arguments.of("dates: {order: day}", 1, Code.UNKNOWN_VALUE),
                Arguments.of("dates: {serial: 1901}", 1, Code.UNKNOWN_VALUE),
                Arguments.of(offers("partial: yes"), 4, Code.UNKNOWN_VALUE),
                Arguments.of(offers("columns: {Svar: answer}"), 4, Code.UNKNOWN_FIELD),
                Arguments.of(offers("columns: {Svar: formatVersion}"), 4, Code.UNKNOWN_FIELD),
                Arguments.of(offers("columns:\n  Svar: {codes: {J: ACCEPTED}}"), 5, Code.MISSING_KEY),
                Arguments.of(offers("columns:\n  Svar: {field: response, codes: ja}"), 5, Code.UNKNOWN_CODES),
                Arguments.of(offers("columns:\n  Svar: {field: response, codes: {J: YES}}"), 5, Code.UNKNOWN_VALUE),
                Arguments.of(offers("columns:\n  Svar: {field: documented, codes: {J: ja}}"), 5, Code.UNKNOWN_VALUE),
                Arguments.of(offers("columns:\n  Svar: {field: madeOn, codes: {x: 1.3.2024}}"), 5, Code.UNKNOWN_VALUE),
                Arguments.of(offers("columns:\n  Svar: {field: response, codes: {J: []}}"), 5, Code.WRONG_TYPE),
                Arguments.of(offers("columns:\n  Svar: {field: response, codes: {\"\": DECLINED}}"), 5, Code.EMPTY),
                Arguments.of(offers("columns:\n  Svar: response\n  Svar 2: response"), 6, Code.FIELD_TWICE),
                Arguments.of(offers("columns: {Svar: response}\nconstants: {response: AWAITED}"), 5, Code.FIELD_TWICE),
                Arguments.of(offers("columns: {Svar: response}\nignored: [Svar]"), 4, Code.FIELD_TWICE),
                Arguments.of(offers("constants: {response: null}"), 4, Code.EMPTY),
                Arguments.of(offers("constants: {caseId: K-1}"), 4, Code.UNKNOWN_FIELD),
                Arguments.of(offers("constants: {madeOn: 2024-02-30}"), 4, Code.UNKNOWN_VALUE));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void refusesWithLineAndCode(String yaml, int line, Code code) {
        assertThat(problems(yaml)).containsExactly(new Problem(line, code));
    }

    @Test
    void everyCodeIsShown() {
        Set<Code> shown = refused().map(arguments -> (Code) arguments.get()[2]).collect(Collectors.toSet());

        assertThat(shown).isEqualTo(EnumSet.allOf(Code.class));
    }

    @Test
    void namesAllProblems() {
        assertThat(problems(offers("columns: {Svar: answer}\npartial: 1\nother-cases: kept")))
                .extracting(Problem::line)
                .containsExactly(4, 5, 6);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "# nothing\n", "files: {}", "dates: {}"})
    void aMappingCanSayNothing(String yaml) {
        assertThat(Mapping.read(yaml).files()).isEmpty();
    }

    @Test
    void readsWhatItSays() {
        FileMapping file = Mapping.read("""
                        dates: {order: day-month, serial: 1904, time: ignored}
                        codes:
                          ja-nej: {Ja: true, Nej: false, "?": null}
                        files:
                          beslut.csv:
                            list: decisions
                            partial: true
                            other-cases: ignored
                            ignored: [Text]
                            constants: {setting: HOME_CARE, services: [CLEANING, RESPITE]}
                            columns:
                              Nr: id
                              Från: {field: from, dates: {order: month-day}}
                          svar.csv:
                            list: offers
                            columns:
                              Dok: {field: documented, codes: ja-nej}
                        """).files().get("beslut.csv");

        assertThat(file.table().name()).isEqualTo("decisions");
        assertThat(file.partial()).isTrue();
        assertThat(file.otherCasesIgnored()).isTrue();
        assertThat(file.ignored()).containsExactly("Text");
        assertThat(file.days())
                .isEqualTo(
                        new DayForm(Optional.of(DayForm.Order.DAY_MONTH), Optional.of(DayForm.Serial.FROM_1904), true));
        assertThat(file.constants().values())
                .containsExactlyInAnyOrder(List.of("HOME_CARE"), List.of("CLEANING", "RESPITE"));
        assertThat(file.columns().get("Från").days().orElseThrow().order()).contains(DayForm.Order.MONTH_DAY);
    }

    @Test
    void anUnusableMappingQuotesNothing() {
        assertThatThrownBy(() -> Mapping.read("hemligt: 1")).hasMessageNotContaining("hemligt");
    }
}
