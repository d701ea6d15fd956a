package se.omsorgsregler.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.omsorgsregler.casefile.ProblemCode.ANSWERED_BEFORE_OFFER;
import static se.omsorgsregler.casefile.ProblemCode.DUPLICATE_ID;
import static se.omsorgsregler.casefile.ProblemCode.ENDS_BEFORE_START;
import static se.omsorgsregler.casefile.ProblemCode.LINE_TOO_LONG;
import static se.omsorgsregler.casefile.ProblemCode.MALFORMED_JSON;
import static se.omsorgsregler.casefile.ProblemCode.MISSING_FIELD;
import static se.omsorgsregler.casefile.ProblemCode.NESTED_TOO_DEEP;
import static se.omsorgsregler.casefile.ProblemCode.NUMBER_TOO_LONG;
import static se.omsorgsregler.casefile.ProblemCode.PERSON_ID;
import static se.omsorgsregler.casefile.ProblemCode.UNKNOWN_APPOINTMENT;
import static se.omsorgsregler.casefile.ProblemCode.UNKNOWN_FIELD;
import static se.omsorgsregler.casefile.ProblemCode.UNKNOWN_VALUE;
import static se.omsorgsregler.casefile.ProblemCode.UNSUPPORTED_VERSION;
import static se.omsorgsregler.casefile.ProblemCode.WRONG_TYPE;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.omsorgsregler.api.InvalidCaseFileException;
import se.omsorgsregler.casefile.CaseFile;
import se.omsorgsregler.casefile.CaseInput;
import se.omsorgsregler.casefile.Decision;
import se.omsorgsregler.casefile.NeedChange;
import se.omsorgsregler.casefile.PersonIds;
import se.omsorgsregler.casefile.Problem;
import se.omsorgsregler.casefile.ProblemCode;
import se.omsorgsregler.casefile.Service;
import tools.jackson.databind.JsonNode;

class CaseFileCodecTest {

    private static final CaseFileCodec CODEC = CaseFileCodec.standard();

    /** What stands in for the start of a document; the rest of it follows a comma. */
    private static final String START = "{'formatVersion':1,'caseId':'K-1'";

    static Stream<Arguments> refusedDocuments() {
        return Stream.of(
                // Not one JSON document.
                refused("", at("", MALFORMED_JSON)),
                refused("  ", at("", MALFORMED_JSON)),
                refused("{", at("", MALFORMED_JSON)),
                refused(START, at("", MALFORMED_JSON)),
                refused(START + "} {}", at("", MALFORMED_JSON)),
                refused(START + "} x", at("", MALFORMED_JSON)),
                refused(START + ",}", at("", MALFORMED_JSON)),
                refused(START + ",'caseId':'K-1'}", at("", MALFORMED_JSON)),
                refused(START + ",'x-a':{'b':1,'b':1}}", at("", MALFORMED_JSON)),
                refused(START + ",'healthCareContact':NaN}", at("", MALFORMED_JSON)),
                refused(START + ",/* no comments */'unit':'u'}", at("", MALFORMED_JSON)),
                refused("[1,2", at("", MALFORMED_JSON)),
                // A document, but no object.
                refused("null", at("", WRONG_TYPE)),
                refused("[" + START + "}]", at("", WRONG_TYPE)),
                refused("'text'", at("", WRONG_TYPE)),
                refused("1", at("", WRONG_TYPE)),
                // Limits.
                refused(START + ",'x-a':" + "[".repeat(32) + "]".repeat(32) + "}", at("", NESTED_TOO_DEEP)),
                refused(START + ",'x-a':" + "1".repeat(101) + "}", at("", NUMBER_TOO_LONG)),
                refused(START + ",'x-a':0." + "1".repeat(101) + "}", at("", NUMBER_TOO_LONG)),
                // Missing.
                refused("{}", at("/caseId", MISSING_FIELD), at("/formatVersion", MISSING_FIELD)),
                refused(
                        "{'formatVersion':null,'caseId':null}",
                        at("/caseId", MISSING_FIELD),
                        at("/formatVersion", MISSING_FIELD)),
                refused(
                        START + ",'decisions':[{}]}",
                        at("/decisions/0/from", MISSING_FIELD),
                        at("/decisions/0/id", MISSING_FIELD),
                        at("/decisions/0/setting", MISSING_FIELD)),
                refused(
                        START + ",'workers':[{'id':'w','transitionProofs':[{'id':'x'}]}]}",
                        at("/workers/0/transitionProofs/0/permanentAssistantNurse", MISSING_FIELD),
                        at("/workers/0/transitionProofs/0/referenceDate", MISSING_FIELD)),
                // Version.
                refused("{'formatVersion':2,'caseId':'K-1'}", at("/formatVersion", UNSUPPORTED_VERSION)),
                refused("{'formatVersion':'1','caseId':'K-1'}", at("/formatVersion", WRONG_TYPE)),
                // Wrong type.
                refused("{'formatVersion':1,'caseId':7}", at("/caseId", WRONG_TYPE)),
                refused(START + ",'healthCareContact':'no'}", at("/healthCareContact", WRONG_TYPE)),
                refused(START + ",'recipient':[]}", at("/recipient", WRONG_TYPE)),
                refused(START + ",'decisions':{'id':[1]}}", at("/decisions", WRONG_TYPE)),
                refused(
                        START + ",'decisions':[null,[{}],7]}",
                        at("/decisions/0", WRONG_TYPE),
                        at("/decisions/1", WRONG_TYPE),
                        at("/decisions/2", WRONG_TYPE)),
                refused(START + ",'recipient':{'birthYear':1941.5}}", at("/recipient/birthYear", WRONG_TYPE)),
                refused(START + ",'recipient':{'birthYear':2147483648}}", at("/recipient/birthYear", WRONG_TYPE)),
                refused(START + ",'recipient':{'birthYear':1e9999999999}}", at("/recipient/birthYear", WRONG_TYPE)),
                refused(
                        START
                                + ",'decisions':[{'id':'d','setting':'OTHER','from':'2024-01-01','services':[null,'OTHER',1,'X']}]}",
                        at("/decisions/0/services/0", WRONG_TYPE),
                        at("/decisions/0/services/2", WRONG_TYPE),
                        at("/decisions/0/services/3", UNKNOWN_VALUE)),
                // Unknown.
                refused(START + ",'descisions':[]}", at("/descisions", UNKNOWN_FIELD)),
                refused(START + ",'X-a':1}", at("/X-a", UNKNOWN_FIELD)),
                refused(START + ",'a/b~c':{'d':1}}", at("/a~1b~0c", UNKNOWN_FIELD)),
                refused(START + ",'':null}", at("/", UNKNOWN_FIELD)),
                refused(START + ",'recipient':{'name':'x'}}", at("/recipient/name", UNKNOWN_FIELD)),
                refused(
                        START + ",'offers':[{'id':'o','madeOn':'2024-01-01','response':'accepted'}]}",
                        at("/offers/0/response", UNKNOWN_VALUE)),
                refused(
                        START
                                + ",'workers':[{'id':'w','transitionProofs':[{'id':'x','referenceDate':'2024-07-01','permanentAssistantNurse':true}]}]}",
                        at("/workers/0/transitionProofs/0/referenceDate", UNKNOWN_VALUE)),
                // Order of days.
                refused(
                        START + ",'visitPeriods':[{'id':'v','from':'2024-01-02','to':'2024-01-01'}]}",
                        at("/visitPeriods/0/to", ENDS_BEFORE_START)),
                refused(
                        START
                                + ",'recipient':{'circumstances':[{'id':'c','kind':'COGNITIVE_IMPAIRMENT','from':'2024-01-02','to':'2024-01-01'}]}}",
                        at("/recipient/circumstances/0/to", ENDS_BEFORE_START)),
                refused(
                        START + ",'offers':[{'id':'o','madeOn':'2024-01-02','respondedOn':'2024-01-01'}]}",
                        at("/offers/0/respondedOn", ANSWERED_BEFORE_OFFER)),
                // References.
                refused(
                        START
                                + ",'needChanges':[{'id':'n','on':'2024-01-01'},{'id':'m','on':'2024-01-01'},{'id':'n','on':'2024-01-01'},{'id':'n','on':'2024-01-01'}]}",
                        at("/needChanges/2/id", DUPLICATE_ID),
                        at("/needChanges/3/id", DUPLICATE_ID)),
                refused(
                        START
                                + ",'appointments':[{'id':'p','kind':'CARE_CONTACT','role':'PRIMARY'}],'tasks':[{'id':'t','kind':'INTRODUCED','on':'2024-01-01','appointment':'q'}]}",
                        at("/tasks/0/appointment", UNKNOWN_APPOINTMENT)),
                refused(
                        START + ",'tasks':[{'id':'t','kind':'INTRODUCED','on':'2024-01-01','appointment':'q'}]}",
                        at("/tasks/0/appointment", UNKNOWN_APPOINTMENT)),
                // Personal identity numbers.
                refused("{'formatVersion':1,'caseId':'191212121212'}", at("/caseId", PERSON_ID)),
                refused(
                        START + ",'municipality':'1212121212','provider':'121212+1212','unit':'121272-1219'}",
                        at("/municipality", PERSON_ID),
                        at("/provider", PERSON_ID),
                        at("/unit", PERSON_ID)),
                refused(
                        START
                                + ",'appointments':[{'id':'p','kind':'CARE_CONTACT','role':'PRIMARY','holder':'19121212-1212'}]}",
                        at("/appointments/0/holder", PERSON_ID)));
    }

    @ParameterizedTest
    @MethodSource("refusedDocuments")
    void refuses(String document, List<Problem> problems) {
        assertThat(problemsOf(document)).isEqualTo(problems);
    }

    @Test
    void everyCodeThatReadingCanGiveIsAmongTheRefusedDocuments() {
        Set<ProblemCode> codes = EnumSet.of(LINE_TOO_LONG, ProblemCode.DUPLICATE_CASE);
        refusedDocuments()
                .flatMap(arguments -> problemsOf((String) arguments.get()[0]).stream())
                .forEach(problem -> codes.add(problem.code()));
        assertThat(codes).containsExactlyInAnyOrder(ProblemCode.values());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-1-01",
                "2024-01-1",
                "02024-01-01",
                "2024-02-30",
                "2023-02-29",
                "2024-13-01",
                "2024-00-01",
                "2024-01-00",
                "+2024-01-01",
                "-024-01-01",
                "2024-01-01Z",
                "2024-01-01T00:00",
                "20240101",
                "2024/01/01",
                " 2024-01-01",
                "2024-W01-1",
                "٢٠٢٤-٠١-٠١",
                ""
            })
    void aDayIsNothingButYearMonthDay(String day) {
        assertThat(problemsOf(START + ",'needChanges':[{'id':'n','on':'" + day + "'}]}"))
                .containsExactly(at("/needChanges/0/on", WRONG_TYPE));
    }

    @Test
    void listsAllProblemsAtOnceOfWhateverCanBeRead() {
        assertThat(problemsOf("{'formatVersion':3,'caseId':'19121212-1212','color':'red','healthCareContact':1,"
                        + "'decisions':[{'id':'d','setting':'HOME_CARE','from':'2024-13-01','to':'2024-01-01'},"
                        + "7,{'id':'d','setting':'HOME','from':'2024-02-01','to':'2024-01-01'}],"
                        + "'offers':'none',"
                        + "'appointments':[{'id':'p','role':'PRIMARY'}],"
                        + "'tasks':[{'id':'t','kind':'INTRODUCED','on':'2024-01-01','appointment':'gone'}]}"))
                .containsExactly(
                        at("/appointments/0/kind", MISSING_FIELD),
                        at("/caseId", PERSON_ID),
                        at("/color", UNKNOWN_FIELD),
                        at("/decisions/0/from", WRONG_TYPE),
                        at("/decisions/1", WRONG_TYPE),
                        at("/decisions/2/id", DUPLICATE_ID),
                        at("/decisions/2/setting", UNKNOWN_VALUE),
                        at("/decisions/2/to", ENDS_BEFORE_START),
                        at("/formatVersion", UNSUPPORTED_VERSION),
                        at("/healthCareContact", WRONG_TYPE),
                        at("/offers", WRONG_TYPE),
                        at("/tasks/0/appointment", UNKNOWN_APPOINTMENT));
    }

    @Test
    void aTaskIsNotBlamedForAnAppointmentThatCannotBeRead() {
        String task = ",'tasks':[{'id':'t','kind':'INTRODUCED','on':'2024-01-01','appointment':'p'}]}";
        assertThat(problemsOf(START + ",'appointments':{}" + task)).containsExactly(at("/appointments", WRONG_TYPE));
        assertThat(problemsOf(START + ",'appointments':[1]" + task)).containsExactly(at("/appointments/0", WRONG_TYPE));
        assertThat(problemsOf(START + ",'appointments':[{'id':1,'kind':'CARE_CONTACT','role':'PRIMARY'}]" + task))
                .containsExactly(at("/appointments/0/id", WRONG_TYPE));
    }

    @Test
    void nullIsNotSuppliedAndAnEmptyListIsNone() {
        CaseFile nothing = CaseFile.builder().caseId("K-1").build();
        assertThat(readable(START + "}")).isEqualTo(nothing);
        assertThat(readable(START + ",'offers':null,'recipient':null,'unit':null,'healthCareContact':null}"))
                .isEqualTo(nothing);
        assertThat(readable(START + ",'offers':[]}").offers()).isEqualTo(Optional.of(List.of()));
    }

    @Test
    void extensionsArePassedOver() {
        assertThat(
                        readable(
                                START
                                        + ",'x-':1,'x-a':{'descisions':[null,1e400]},'needChanges':[{'x-b':[],'id':'n','on':'2024-02-29'}]}"))
                .isEqualTo(CaseFile.builder()
                        .caseId("K-1")
                        .needChanges(NeedChange.builder()
                                .id("n")
                                .on(LocalDate.of(2024, 2, 29))
                                .build())
                        .build());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1941", "1941.0", "1.941e3", "194100e-2", "1941.000"})
    void wholeNumbersCountByValue(String number) {
        assertThat(readable(START + ",'recipient':{'birthYear':" + number + "}}")
                        .recipient()
                        .orElseThrow()
                        .birthYear())
                .contains(1941);
    }

    @Test
    void aServiceListedTwiceCountsOnce() {
        assertThat(readable(
                                START
                                        + ",'decisions':[{'id':'d','setting':'HOME_CARE','from':'2024-01-01','services':['OTHER','ESCORT','OTHER']}]}")
                        .decisions()
                        .orElseThrow()
                        .get(0)
                        .services())
                .contains(Set.of(Service.ESCORT, Service.OTHER));
    }

    @Test
    void theCaseIdIsToldWhenItCanBeRead() {
        assertThat(refusal(START + ",'a':1}").caseId()).contains("K-1");
        assertThat(refusal("{'a':1,'formatVersion':1,'caseId':'K-1'}").caseId()).contains("K-1");
        assertThat(refusal("{'formatVersion':1,'caseId':1}").caseId()).isEmpty();
        assertThat(refusal("[]").caseId()).isEmpty();
        assertThat(refusal(START).caseId()).isEmpty();
    }

    @Test
    void aPersonalIdentityNumberIsNotHandedOnAsACaseId() {
        assertThat(refusal("{'formatVersion':1,'caseId':'19121212-1212'}").caseId())
                .isEmpty();
    }

    @Test
    void personalIdentityNumbersCanBeAllowed() {
        String json = "{\"formatVersion\":1,\"caseId\":\"19121212-1212\"}";
        assertThat(CODEC.withPersonIds(PersonIds.ALLOWED).read(json)).isInstanceOf(CaseInput.Readable.class);
        assertThat(CODEC.withPersonIds(PersonIds.ALLOWED)
                        .withPersonIds(PersonIds.REFUSED)
                        .read(json))
                .isInstanceOf(CaseInput.Refused.class);
    }

    @Test
    void limitsAreInclusive() {
        String deep = START + ",'x-a':" + "[".repeat(31) + "]".repeat(31) + ",'x-b':" + "1".repeat(100) + "}";
        assertThat(problemsOf(deep)).isEmpty();
        int bytes = json(START + ",'unit':'åäö€'}").getBytes(StandardCharsets.UTF_8).length;
        String text = json(START + ",'unit':'åäö€'}");
        assertThat(bytes).isGreaterThan(text.length());
        CaseFileCodec exact = CODEC.withLimits(new Limits(bytes, 32, 100, 200));
        CaseFileCodec oneLess = CODEC.withLimits(new Limits(bytes - 1, 32, 100, 200));
        List<Problem> tooLong = List.of(at("", LINE_TOO_LONG));
        assertThat(exact.read(text)).isInstanceOf(CaseInput.Readable.class);
        assertThat(exact.read(text.getBytes(StandardCharsets.UTF_8))).isInstanceOf(CaseInput.Readable.class);
        assertThat(CaseFileRoundTripTest.problemsOf(oneLess.read(text))).isEqualTo(tooLong);
        assertThat(CaseFileRoundTripTest.problemsOf(oneLess.read(text.getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(tooLong);
        assertThat(CaseFileRoundTripTest.problemsOf(CODEC.read(new JsonLine(1, new byte[0], true))))
                .isEqualTo(tooLong);
        assertThat(CaseFileRoundTripTest.problemsOf(
                        CODEC.withLimits(new Limits(1000, 2, 3, 1)).read(json(START + ",'x-a':[[1]]}"))))
                .containsExactly(at("", NESTED_TOO_DEEP));
        assertThat(CaseFileRoundTripTest.problemsOf(
                        CODEC.withLimits(new Limits(1000, 2, 3, 1)).read(json(START + ",'x-a':[1234]}"))))
                .containsExactly(at("", NUMBER_TOO_LONG));
    }

    @Test
    void limitsMustBePositive() {
        assertThatThrownBy(() -> new Limits(0, 1, 1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Limits(1, 1, 1, -1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void bytesAreUtf8AndNothingElse() {
        String text = json(START + ",'unit':'åäö€🙂'}");
        assertThat(CODEC.read(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(CODEC.read(text));
        for (Charset other :
                List.of(StandardCharsets.ISO_8859_1, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE)) {
            assertMalformed(text.getBytes(other));
        }
        // An overlong slash, a surrogate, a lead byte without its continuation.
        assertMalformed(withUnit(0xC0, 0xAF));
        assertMalformed(withUnit(0xED, 0xA0, 0x80));
        assertMalformed(withUnit(0xC3));
    }

    @Test
    void readsFromManyThreadsAtOnce() {
        List<String> documents = IntStream.range(0, 200)
                .mapToObj(seed -> CODEC.write(RandomCaseFiles.wild(seed)))
                .toList();
        List<CaseInput> expected = documents.stream().map(CODEC::read).toList();
        assertThat(documents.parallelStream().map(CODEC::read).toList()).isEqualTo(expected);
    }

    @Test
    void writesWhatIsSuppliedInTheOrderOfTheFormat() {
        CaseFile caseFile = CaseFile.builder()
                .caseId("K-1")
                .offers()
                .decisions(Decision.builder()
                        .id("d1")
                        .from(LocalDate.of(2024, 3, 1))
                        .services(Service.SAFETY_ALARM)
                        .build())
                .healthCareContact(false)
                .build();
        assertThat(CODEC.write(caseFile))
                .isEqualTo(json("{'formatVersion':1,'caseId':'K-1','decisions':[{'id':'d1','from':'2024-03-01',"
                        + "'services':['SAFETY_ALARM']}],'offers':[],'healthCareContact':false}"));
    }

    @Test
    void noValueEverAppearsInWhatIsSaidAboutADocument() {
        String canary = "kanariefågel";
        String full = CODEC.write(RandomCaseFiles.full(7));
        int places = Place.allIn(Schemas.MAPPER.readTree(full)).size();
        int refused = 0;
        for (int i = 0; i < places; i++) {
            JsonNode document = Schemas.MAPPER.readTree(full);
            Place.allIn(document).get(i).replace(Schemas.MAPPER.readTree("\"" + canary + "\""));
            String spoilt = document.toString();
            for (String variant : List.of(spoilt, spoilt + canary, spoilt.replace("\"" + canary + "\"", canary))) {
                if (CODEC.read(variant) instanceof CaseInput.Refused refusal) {
                    refused++;
                    assertThat(refusal.problems().toString()).doesNotContain(canary);
                    assertThat(new InvalidCaseFileException(refusal.problems()))
                            .hasMessageNotContaining(canary)
                            .hasNoCause();
                } else {
                    // Only an id or a key may be any text, and an object shows no more than its own id.
                    assertThat(readable(variant).recipient().orElseThrow().toString())
                            .doesNotContain(canary);
                }
            }
        }
        assertThat(refused).isGreaterThan(places * 2);
        assertThat(new JsonLine(7, canary.getBytes(StandardCharsets.UTF_8), false))
                .hasToString("JsonLine[7]");
    }

    private static void assertMalformed(byte[] json) {
        assertThat(CaseFileRoundTripTest.problemsOf(CODEC.read(json))).containsExactly(at("", MALFORMED_JSON));
    }

    private static byte[] withUnit(int... bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(json(START + ",'unit':'").getBytes(StandardCharsets.UTF_8));
        for (int value : bytes) {
            out.write(value);
        }
        out.writeBytes("\"}".getBytes(StandardCharsets.UTF_8));
        return out.toByteArray();
    }

    private static Arguments refused(String document, Problem... problems) {
        return Arguments.of(document, List.of(problems));
    }

    private static Problem at(String pointer, ProblemCode code) {
        return new Problem(pointer, code);
    }

    private static List<Problem> problemsOf(String document) {
        return CaseFileRoundTripTest.problemsOf(CODEC.read(json(document)));
    }

    private static CaseInput.Refused refusal(String document) {
        return (CaseInput.Refused) CODEC.read(json(document));
    }

    private static CaseFile readable(String document) {
        CaseInput input = CODEC.read(json(document));
        assertThat(input).isInstanceOf(CaseInput.Readable.class);
        return ((CaseInput.Readable) input).caseFile();
    }

    /** Single quotes keep the documents of this class readable. */
    private static String json(String document) {
        return document.replace('\'', '"');
    }
}
