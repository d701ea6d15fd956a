package se.omsorgsregler.batch.csv;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class CsvImportTest {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    @TempDir
    Path folder;

    private ImportRun run;

    @BeforeEach
    void twoCases() throws IOException {
        run = new ImportRun(folder).file("cases.csv", "caseId,unit", "K-1,U-1", "K-2,U-2");
    }

    /** Whatever a test imports: no row may vanish. */
    @AfterEach
    void everyRowIsAccountedFor() {
        assertThat(run.result().files())
                .allSatisfy(file -> assertThat(file.used() + file.refused() + file.ignored())
                        .as(file.file())
                        .isEqualTo(file.read()));
    }

    private JsonNode theCase(String id) {
        return run.cases().stream()
                .filter(one -> one.get("caseId").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }

    // ---- missing is not false ----

    @Test
    void aListWithoutAFileIsNotSupplied() throws IOException {
        run.run();

        assertThat(run.lines())
                .containsExactly(
                        "{\"formatVersion\":1,\"caseId\":\"K-1\",\"unit\":\"U-1\"}",
                        "{\"formatVersion\":1,\"caseId\":\"K-2\",\"unit\":\"U-2\"}");
        assertThat(run.result().listsNotSupplied()).hasSize(16).contains("offers", "workers");
    }

    @Test
    void aCaseWithoutRowsInAFileHasNone() throws IOException {
        run.file("needChanges.csv", "caseId,id,on", "K-1,n1,2024-03-01")
                .file("absences.csv", "caseId,id,kind,from")
                .run();

        assertThat(theCase("K-1").at("/needChanges/0/on").asString()).isEqualTo("2024-03-01");
        assertThat(theCase("K-2").get("needChanges")).isEmpty();
        assertThat(theCase("K-2").at("/recipient/absences").isArray()).isTrue();
        assertThat(theCase("K-2").at("/recipient").has("circumstances")).isFalse();
    }

    @Test
    void aCaseWithoutRowsInAPartialFileIsNotSupplied() throws IOException {
        run.file("needChanges.csv", "caseId,id,on", "K-1,n1,2024-03-01")
                .mapping("files: {needChanges.csv: {list: needChanges, partial: true}}")
                .run();

        assertThat(theCase("K-1").get("needChanges")).hasSize(1);
        assertThat(theCase("K-2").has("needChanges")).isFalse();
        assertThat(run.result().listsNotComplete()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\"\"", "\u00A0"})
    void anEmptyCellIsNotSupplied(String empty) throws IOException {
        run.file("offers.csv", "caseId,id,madeOn,documented,response", "K-1,o1,2024-03-01," + empty + ",AWAITED")
                .file("decisions.csv", "caseId,id,setting,from,services", "K-1,d1,HOME_CARE,2024-03-01," + empty)
                .run();

        assertThat(run.problems()).isEmpty();
        assertThat(theCase("K-1").at("/offers/0").has("documented")).isFalse();
        assertThat(theCase("K-1").at("/decisions/0").has("services")).isFalse();
    }

    @Test
    void whatIsKnownIsSaidInWords() throws IOException {
        run.file("cases.csv", "caseId,healthCareContact,birthYear", "K-1,false,1941", "K-2,true,")
                .file(
                        "decisions.csv",
                        "caseId;id;setting;from;services",
                        "K-1;d1;HOME_CARE;2024-03-01;[]",
                        "K-2;d1;HOME_CARE;2024-03-01;CLEANING|RESPITE")
                .run();

        assertThat(theCase("K-1").get("healthCareContact").asBoolean()).isFalse();
        assertThat(theCase("K-1").at("/recipient/birthYear").asInt()).isEqualTo(1941);
        assertThat(theCase("K-1").at("/decisions/0/services")).isEmpty();
        assertThat(theCase("K-2").at("/decisions/0/services")).hasSize(2);
        assertThat(theCase("K-2").get("healthCareContact").asBoolean()).isTrue();
    }

    @Test
    void aRowOfNobodyKeepsOthersFromHavingNone() throws IOException {
        run.file("needChanges.csv", "caseId,id,on", ",n1,2024-03-01", "K-1,n1,2024-03-01")
                .run();

        assertThat(run.problems()).containsExactly("needChanges.csv:2:caseId:MISSING_KEY");
        assertThat(theCase("K-2").has("needChanges")).isFalse();
        assertThat(run.result().listsNotComplete()).containsExactly("needChanges");
        assertThat(run.result().strayRows()).isEqualTo(1);
    }

    // ---- workers ----

    private ImportRun workers() throws IOException {
        return run.file(
                        "appointments.csv",
                        "caseId,id,kind,role,holder",
                        "K-1,p1,CARE_CONTACT,PRIMARY,W-1",
                        "K-1,p2,CARE_CONTACT,DEPUTY,W-2",
                        "K-2,p1,CARE_CONTACT,PRIMARY,W-1")
                .file("certificates.csv", "workerId,id,status", "W-1,b1,GRANTED", "W-3,b1,APPLIED", "W-1,b2,REFUSED");
    }

    @Test
    void aWorkerIsInEveryCaseWhereHeOrSheIsAHolder() throws IOException {
        workers()
                .file("workers.csv", "id,licensedProfession", "W-1,false", "W-2,", "W-3,true")
                .run();

        assertThat(run.problems()).isEmpty();
        assertThat(theCase("K-1")
                        .get("workers")
                        .valueStream()
                        .map(worker -> worker.get("id").asString()))
                .containsExactly("W-1", "W-2");
        assertThat(theCase("K-2").at("/workers/0/certificates")).hasSize(2);
        assertThat(theCase("K-1").at("/workers/1/certificates")).isEmpty();
        assertThat(run.count("workers.csv")).isEqualTo(new FileCount("workers.csv", "workers", 3, 2, 0, 1));
        assertThat(run.count("certificates.csv"))
                .isEqualTo(new FileCount("certificates.csv", "certificates", 3, 2, 0, 1));
    }

    @Test
    void aWorkersRowCanNameTheCase() throws IOException {
        workers().file("workers.csv", "caseId,id", "K-2,W-3", ",W-1").run();

        assertThat(theCase("K-1").get("workers")).hasSize(1);
        assertThat(theCase("K-2")
                        .get("workers")
                        .valueStream()
                        .map(worker -> worker.get("id").asString()))
                .containsExactly("W-3", "W-1");
        assertThat(theCase("K-2").at("/workers/0/certificates")).hasSize(1);
    }

    @Test
    void aWorkerTwiceInOneCaseIsADuplicate() throws IOException {
        workers()
                .file("workers.csv", "id,caseId", "W-1,", "W-2,", "W-3,", "W-1,K-2")
                .run();

        assertThat(run.problems()).containsExactly("workers.csv:2:id:DUPLICATE_ID");
        assertThat(run.result().written()).isEqualTo(1);
        assertThat(theCase("K-1").get("workers")).hasSize(2);
    }

    @Test
    void aBadRowOfAWorkerLeavesOutEveryCaseOfTheWorker() throws IOException {
        workers()
                .file("workers.csv", "id", "W-1", "W-2", "W-3")
                .file("employments.csv", "workerId,id,from", "W-2,e1,2020-02-30", "W-3,e1,1 mars")
                .run();

        assertThat(run.problems())
                .containsExactly("employments.csv:2:from:BAD_DATE", "employments.csv:3:from:BAD_DATE");
        assertThat(run.result().written()).isEqualTo(1);
        assertThat(run.result().strayRows()).isEqualTo(1);
        assertThat(theCase("K-2").at("/workers/0/employments").isArray()).isTrue();
        assertThat(run.count("employments.csv").refused()).isEqualTo(2);
    }

    @Test
    void aBrokenRowOfAWorkerLeavesOutEveryCaseOfTheWorker() throws IOException {
        workers()
                .file("workers.csv", "id,licensedProfession", "W-1,false", "W-2", "W-3")
                .run();

        assertThat(run.problems())
                .containsExactly("workers.csv:3::WRONG_CELL_COUNT", "workers.csv:4::WRONG_CELL_COUNT");
        assertThat(theCase("K-2").get("workers")).hasSize(1);
        assertThat(run.result().written()).isEqualTo(1);
        assertThat(run.result().strayRows()).isEqualTo(1);
    }

    @Test
    void aBrokenRowOfAWorkersListLeavesOutEveryCaseOfTheWorker() throws IOException {
        workers()
                .file("workers.csv", "id", "W-1", "W-2", "W-3")
                .file("employments.csv", "workerId,id,from", "W-2,e1", "W-3,e1")
                .run();

        assertThat(run.result().written()).isEqualTo(1);
        assertThat(theCase("K-2").at("/workers/0/employments").isArray()).isTrue();
        assertThat(run.result().strayRows()).isEqualTo(1);
        assertThat(run.result().listsNotComplete()).isEmpty();
    }

    // ---- a case is whole or not there ----

    @Test
    void aCaseWithAProblemIsLeftOutAndTheRestIsWritten() throws IOException {
        run.file(
                        "offers.csv",
                        "caseId,id,madeOn,response",
                        "K-1,o1,2024-03-01,YES",
                        "K-1,o2,2024-03-01,AWAITED",
                        "K-2,o1,2024-03-01,AWAITED")
                .run();

        assertThat(run.problems()).containsExactly("offers.csv:2:response:UNKNOWN_CODE");
        assertThat(run.cases()).hasSize(1);
        assertThat(run.result().leftOut()).containsExactly(new ImportProblem("cases.csv", 2, "", "CASE_LEFT_OUT"));
        assertThat(run.count("offers.csv")).isEqualTo(new FileCount("offers.csv", "offers", 3, 1, 2, 0));
        assertThat(run.count("cases.csv")).isEqualTo(new FileCount("cases.csv", "cases", 2, 1, 1, 0));
    }

    @Test
    void allProblemsAreToldAtOnceWithTheirPlaces() throws IOException {
        run.file(
                        "offers.csv",
                        "caseId,id,madeOn,respondedOn,documented",
                        "K-1,o1,2024-03-01,2024-02-01,ja",
                        "K-1,o1,,2024-02-01,",
                        "\"K-2\",\"o",
                        "1\",2024-03-01,2024-02-01,",
                        "K-2,o2,x,,")
                .file("tasks.csv", "caseId,id,kind,on,appointment", "K-2,t1,INTRODUCED,2024-03-01,p9")
                .run();

        assertThat(run.problems())
                .containsExactly(
                        "offers.csv:2:documented:UNKNOWN_CODE",
                        "offers.csv:2:respondedOn:ANSWERED_BEFORE_OFFER",
                        "offers.csv:3:id:DUPLICATE_ID",
                        "offers.csv:3:madeOn:MISSING_FIELD",
                        "offers.csv:4:respondedOn:ANSWERED_BEFORE_OFFER",
                        "offers.csv:6:madeOn:BAD_DATE",
                        "tasks.csv:2:appointment:UNKNOWN_APPOINTMENT");
        assertThat(run.lines()).isEmpty();
    }

    @Test
    void problemsAreToldWithTheVendorsHeadings() throws IOException {
        run.file("svar.csv", "Ärende;Nr;Lämnat;Svarat", "K-1;o1;2024-03-08;2024-03-01", "K-2;o1;2024-03-08;2024-02-30")
                .mapping("""
                        files:
                          svar.csv:
                            list: offers
                            columns: {Ärende: caseId, Nr: id, Lämnat: madeOn, Svarat: respondedOn}
                        """)
                .run();

        assertThat(run.problems())
                .containsExactly("svar.csv:2:Svarat:ANSWERED_BEFORE_OFFER", "svar.csv:3:Svarat:BAD_DATE");
    }

    @Test
    void personalIdentityNumbersAreRefusedWithoutBeingQuoted() throws IOException {
        run.file("cases.csv", "caseId,unit", "191212121212,U-1", "K-2,U-1", "K-3,U-1")
                .file("offers.csv", "caseId,id,madeOn", "191212121212,o1,2024-03-01", "K-2,19121212-1212,2024-03-01")
                .run();

        assertThat(run.problems()).containsExactly("cases.csv:2:caseId:PERSON_ID", "offers.csv:3:id:PERSON_ID");
        assertThat(run.cases()).hasSize(1);
        assertThat(run.result().toString()).doesNotContain("1212");
    }

    @Test
    void aFileWithoutAHeadQuotesNobody() throws IOException {
        run.file("offers.csv", "K-1,Anna Andersson,19121212-1212", "K-2,Bo Berg,19121212-1212")
                .run();

        assertThat(run.result().readable()).isFalse();
        assertThat(run.lines()).isEmpty();
        assertThat(run.problems()).contains("offers.csv:1:#2:UNKNOWN_COLUMN", "offers.csv:1:madeOn:MISSING_COLUMN");
        assertThat(run.result().toString()).doesNotContain("Anna", "1212");
    }

    @Test
    void aBrokenRowLeavesOutTheCaseItSeemsToBelongTo() throws IOException {
        run.file("needChanges.csv", "caseId,id,on", "K-1,n1", "K-2,n1,2024-03-01")
                .run();

        assertThat(run.problems()).containsExactly("needChanges.csv:2::WRONG_CELL_COUNT");
        assertThat(run.cases()).hasSize(1);
        assertThat(run.result().strayRows()).isZero();
    }

    @Test
    void aBrokenRowOfTheTableOfCasesIsAllThatIsReportedOfTheCase() throws IOException {
        run.file("cases.csv", "caseId,unit", "K-1,U-1,x", "K-2,U-1")
                .file("needChanges.csv", "caseId,id,on", "K-1,n1,2024-03-01")
                .run();

        assertThat(run.problems()).containsExactly("cases.csv:2::WRONG_CELL_COUNT");
        assertThat(run.result().cases()).isEqualTo(2);
        assertThat(run.result().written()).isEqualTo(1);
    }

    @Test
    void aCaseTwiceIsLeftOut() throws IOException {
        run.file("cases.csv", "caseId,unit", "K-1,U-1", "K-2,U-1", "K-1,U-2").run();

        assertThat(run.problems()).containsExactly("cases.csv:4:caseId:DUPLICATE_CASE");
        assertThat(run.cases()).hasSize(1);
        assertThat(run.count("cases.csv").refused()).isEqualTo(2);
    }

    @Test
    void aTaskOfAnAppointmentThatCouldNotBeReadIsNoProblemOfItsOwn() throws IOException {
        run.file("appointments.csv", "caseId,id,kind,role", "K-1,p1,CARE_CONTACT")
                .file("tasks.csv", "caseId,id,kind,on,appointment", "K-1,t1,INTRODUCED,2024-03-01,p1")
                .run();

        assertThat(run.problems()).containsExactly("appointments.csv:2::WRONG_CELL_COUNT");
    }

    @Test
    void aCaseThatIsTooLongIsRefusedAtItsRow() throws IOException {
        run.file(
                        "needChanges.csv",
                        Stream.concat(
                                        Stream.of("caseId,id,on"),
                                        Stream.iterate(1, number -> number + 1)
                                                .limit(200)
                                                .map(number -> "K-1,n" + "x".repeat(30_000) + number + ",2024-03-01"))
                                .toArray(String[]::new))
                .run();

        assertThat(run.problems()).containsExactly("cases.csv:2::LINE_TOO_LONG");
        assertThat(run.count("needChanges.csv").refused()).isEqualTo(200);
    }

    // ---- files and cells ----

    @Test
    void severalFilesCanBeOneList() throws IOException {
        run.file("a.csv", "caseId,id,from", "K-1,d1,2024-03-01")
                .file("b.csv", "caseId,id,from", "K-1,d2,2025-03-01", "K-9,d2,2025-03-01")
                .mapping("""
                        files:
                          a.csv: {list: decisions, constants: {setting: HOME_CARE}}
                          b.csv: {list: decisions, constants: {setting: OTHER}, other-cases: ignored}
                        """)
                .run();

        assertThat(run.problems()).isEmpty();
        assertThat(theCase("K-1")
                        .get("decisions")
                        .valueStream()
                        .map(one -> one.get("setting").asString()))
                .containsExactly("HOME_CARE", "OTHER");
        assertThat(run.count("b.csv").ignored()).isEqualTo(1);
    }

    @Test
    void codesAreClosedAndAWordOfTheFormatIsNoCode() throws IOException {
        run.file("offers.csv", "caseId,id,madeOn,response", "K-1,o1,2024-03-01,ACCEPTED", "K-2,o1,2024-03-01,DECLINED")
                .mapping("""
                        files:
                          offers.csv:
                            list: offers
                            columns: {response: {field: response, codes: {ACCEPTED: DECLINED}}}
                        """)
                .run();

        assertThat(run.problems()).containsExactly("offers.csv:3:response:UNKNOWN_CODE");
        assertThat(theCase("K-1").at("/offers/0/response").asString()).isEqualTo("DECLINED");
    }

    @Test
    void aCodeCanSayThatNothingIsKnown() throws IOException {
        run.file("decisions.csv", "caseId,id,setting,from,to,services", "K-1,d1,OTHER,2024-03-01,9999-12-31,A+B+A")
                .mapping("""
                        files:
                          decisions.csv:
                            list: decisions
                            columns:
                              to: {field: to, codes: {9999-12-31: null}}
                              services: {field: services, separator: +, codes: {A: CLEANING, B: [RESPITE, ESCORT]}}
                        """)
                .run();

        assertThat(run.problems()).isEmpty();
        assertThat(theCase("K-1").at("/decisions/0").has("to")).isFalse();
        assertThat(theCase("K-1").at("/decisions/0/services").valueStream().map(JsonNode::asString))
                .containsExactlyInAnyOrder("CLEANING", "RESPITE", "ESCORT");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"=1+1", "\"say \"\"hi\"\"\"", "\"two\nlines\"", "\";,\t'\"", "<b>", "Å\u0308", "\uD83D\uDE00"})
    void hostileCellsAreTextAndNothingElse(String cell) throws IOException {
        run.file("cases.csv", "caseId,unit", cell + ",U-1", "K-2," + cell)
                .file("needChanges.csv", "caseId,id,on", cell + ",n1,2024-03-01")
                .run();

        String text =
                cell.startsWith("\"") ? cell.substring(1, cell.length() - 1).replace("\"\"", "\"") : cell;
        assertThat(run.problems()).isEmpty();
        assertThat(theCase(text).get("needChanges")).hasSize(1);
        assertThat(theCase("K-2").get("unit").asString()).isEqualTo(text);
    }

    @Test
    void blankLinesAreNoRowsAndEmptyOnesAreIgnored() throws IOException {
        run.file("needChanges.csv", "caseId,id,on", "", ",,", "K-1,n1,x", " , ,", "")
                .run();

        assertThat(run.problems()).containsExactly("needChanges.csv:4:on:BAD_DATE");
        assertThat(run.count("needChanges.csv")).isEqualTo(new FileCount("needChanges.csv", "needChanges", 3, 0, 1, 2));
    }

    @Test
    void aColumnWithoutHeadingMayBeEmpty() throws IOException {
        run.file("needChanges.csv", "caseId,id,on,,", "K-1,n1,2024-03-01,,", "K-2,n1,2024-03-01,,")
                .run();

        assertThat(run.problems()).isEmpty();
        assertThat(run.lines()).hasSize(2);
    }

    static Stream<byte[]> aWordInAnyCharset() {
        byte[] mark = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
        return Stream.of(
                "caseId;unit\r\nK-1;Å–ö\r\n".getBytes(UTF_8),
                join(mark, "caseId,unit\nK-1,Å–ö".getBytes(UTF_8)),
                "caseId;unit\nK-1;Å–ö\n".getBytes(WINDOWS_1252),
                "sep=,\r\ncaseId,unit\r\nK-1,Å–ö\r\n".getBytes(WINDOWS_1252),
                join(mark, "sep=\t\ncaseId\tunit\nK-1\tÅ–ö\n".getBytes(UTF_8)),
                "\"caseId\",\"unit\"\rK-1,\"Å–ö\"\r".getBytes(UTF_8));
    }

    private static byte[] join(byte[] first, byte[] second) {
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.writeBytes(first);
        both.writeBytes(second);
        return both.toByteArray();
    }

    @ParameterizedTest
    @MethodSource("aWordInAnyCharset")
    void charsetAndSeparatorAreToldByTheFile(byte[] content) throws IOException {
        run.file("cases.csv", content).run();

        assertThat(run.problems()).isEmpty();
        assertThat(theCase("K-1").get("unit").asString()).isEqualTo("Å–ö");
    }

    @Test
    void charsetAndSeparatorCanBeSaid() throws IOException {
        run.file("cases.csv", "caseId,unit;provider\nK-1,Ã¥;x\n".getBytes(WINDOWS_1252))
                .mapping("files: {cases.csv: {list: cases, columns: {'caseId,unit': caseId}}}")
                .charset(WINDOWS_1252)
                .separator(';')
                .run();

        assertThat(run.problems()).isEmpty();
        assertThat(run.cases().get(0).get("caseId").asString()).isEqualTo("K-1,Ã¥");
    }

    @Test
    void linesAreCountedAsAnEditorDoes() throws IOException {
        run.file("needChanges.csv", "caseId,id,on", "K-1,\"a", "b", "", "c\",2024-03-01", "", "K-2,n1,x")
                .run();

        assertThat(run.problems()).containsExactly("needChanges.csv:7:on:BAD_DATE");
    }

    @Test
    void whatElseIsInTheFolderIsTold() throws IOException {
        Files.createDirectory(folder.resolve("old.csv"));
        run.file("README.txt", "x")
                .file("log.csv", "x")
                .mapping("ignored-files: [log.csv]")
                .run();

        assertThat(run.result().filesNotRead()).containsExactly("README.txt", "log.csv", "old.csv");
        assertThat(run.problems()).isEmpty();
    }

    // ---- every code ----

    private record Fault(String file, String content, String mapping, String... problems) {

        @Override
        public String toString() {
            return String.join(" ", problems);
        }
    }

    private static Fault fault(String file, String content, String... problems) {
        return new Fault(file, content, "", problems);
    }

    static Stream<Fault> faults() {
        String head = "caseId,id,on\n";
        return Stream.of(
                new Fault("offers.csv", "caseId,id,madeOn\n", "files: {a.csv: {list: tasks}}", "a.csv:0::MISSING_FILE"),
                new Fault(
                        "offers.csv",
                        "caseId,id,madeOn\n",
                        "files: {./offers.csv: {list: offers}}",
                        "./offers.csv:0::MISSING_FILE"),
                fault("offer.csv", "caseId,id,madeOn\n", "offer.csv:0::UNKNOWN_FILE"),
                fault("needChanges.csv", head + "K-1,n\u0081,2024-03-01\n", "needChanges.csv:2::WRONG_CHARSET"),
                fault("needChanges.csv", "caseId,id;on\n", "needChanges.csv:1::UNCLEAR_SEPARATOR"),
                fault("needChanges.csv", head + "K-1,\"n,2024-03-01\nK-2,n,x\n", "needChanges.csv:2::MALFORMED_CSV"),
                fault("needChanges.csv", head + "K-1,\"n\"1,2024-03-01\n", "needChanges.csv:2::MALFORMED_CSV"),
                fault("needChanges.csv", "", "needChanges.csv:0::EMPTY_FILE"),
                fault("needChanges.csv", "\n\n", "needChanges.csv:0::EMPTY_FILE"),
                fault("needChanges.csv", "caseId,id,on,On\n", "needChanges.csv:1:#4:UNKNOWN_COLUMN"),
                fault("needChanges.csv", "caseId,id\n", "needChanges.csv:1:on:MISSING_COLUMN"),
                new Fault(
                        "needChanges.csv",
                        head,
                        "files: {needChanges.csv: {list: needChanges, columns: {Dag: 'on'}}}",
                        "needChanges.csv:1:Dag:MISSING_COLUMN"),
                fault("needChanges.csv", "caseId,id,on,on\n", "needChanges.csv:1:on:DUPLICATE_COLUMN"),
                new Fault(
                        "needChanges.csv",
                        "caseId,id,on,text,text\n",
                        "files: {needChanges.csv: {list: needChanges, ignored: [text]}}",
                        "needChanges.csv:1:#5:DUPLICATE_COLUMN"),
                fault("certificates.csv", "workerId,id,status\nW-1,b1,GRANTED\n", "certificates.csv:0::NO_WORKERS"),
                fault("needChanges.csv", head + "K-1,n1,2024-03-01,\n", "needChanges.csv:2::WRONG_CELL_COUNT"),
                fault(
                        "needChanges.csv",
                        "caseId,id,on,\nK-1,n1,2024-03-01,x\n",
                        "needChanges.csv:2:#4:VALUE_WITHOUT_HEADING"),
                fault("needChanges.csv", head + ",n1,2024-03-01\n", "needChanges.csv:2:caseId:MISSING_KEY"),
                fault("cases.csv", "caseId\nK-1\nK-1\n", "cases.csv:3:caseId:DUPLICATE_CASE"),
                fault("needChanges.csv", head + "K-9,n1,2024-03-01\n", "needChanges.csv:2:caseId:UNKNOWN_CASE"),
                fault("workers.csv", "id,caseId\nW-1,K-9\n", "workers.csv:2:caseId:UNKNOWN_CASE"),
                fault(
                        "offers.csv",
                        "caseId,id,madeOn,documented\nK-1,o1,2024-03-01,J\n",
                        "offers.csv:2:documented:UNKNOWN_CODE"),
                fault(
                        "decisions.csv",
                        "caseId,id,setting,from,services\nK-1,d1,OTHER,2024-03-01,CLEANING|\n",
                        "decisions.csv:2:services:UNKNOWN_CODE"),
                fault("needChanges.csv", head + "K-1,n1,2024-02-30\n", "needChanges.csv:2:on:BAD_DATE"),
                fault("needChanges.csv", head + "K-1,n1,1/3/2024\n", "needChanges.csv:2:on:AMBIGUOUS_DATE"),
                fault("needChanges.csv", head + "K-1,n1,1/3/24\n", "needChanges.csv:2:on:TWO_DIGIT_YEAR"),
                fault("needChanges.csv", head + "K-1,n1,2024-03-01 08:00\n", "needChanges.csv:2:on:TIME_OF_DAY"),
                fault("cases.csv", "caseId,birthYear\nK-1,41½\n", "cases.csv:2:birthYear:BAD_NUMBER"),
                fault("cases.csv", "caseId,birthYear\nK-1,2147483648\n", "cases.csv:2:birthYear:BAD_NUMBER"),
                fault("needChanges.csv", head + "K-1,n\u0000,2024-03-01\n", "needChanges.csv:2:id:CONTROL_CHARACTER"),
                fault(
                        "needChanges.csv",
                        head + "K-1," + "n".repeat(32_768) + ",2024-03-01\n",
                        "needChanges.csv:2:id:CELL_TOO_LONG"),
                fault(
                        "transitionProofs.csv",
                        "workerId,id,referenceDate,permanentAssistantNurse\nW-1,x1,2023-07-01,true\n",
                        "transitionProofs.csv:0::NO_WORKERS"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void toldWithItsPlace(Fault fault) throws IOException {
        boolean anyBytes = fault.problems()[0].endsWith("WRONG_CHARSET");
        run.file(fault.file(), fault.content().getBytes(anyBytes ? Charset.forName("ISO-8859-1") : UTF_8))
                .mapping(fault.mapping())
                .run();

        assertThat(run.problems()).containsExactly(fault.problems());
        boolean ofFile = Arrays.stream(ImportCode.values())
                .anyMatch(code -> code.isOfFile() && fault.problems()[0].endsWith(":" + code));
        assertThat(run.result().readable()).isEqualTo(!ofFile);
        assertThat(run.result().readable() || run.lines().isEmpty()).isTrue();
    }

    @Test
    void aRowOfAnUnknownWorkerIsToldWithItsPlace() throws IOException {
        run.file("workers.csv", "id", "W-1")
                .file("certificates.csv", "workerId,id,status", "W-9,b1,GRANTED")
                .run();

        assertThat(run.problems()).containsExactly("certificates.csv:2:workerId:UNKNOWN_WORKER");
    }

    @Test
    void everyCodeIsShown() throws IOException {
        Set<String> shown = faults().map(fault -> fault.problems()[0])
                .map(problem -> problem.substring(problem.lastIndexOf(':') + 1))
                .collect(Collectors.toSet());
        shown.add("UNKNOWN_WORKER");
        shown.add("CASE_LEFT_OUT");
        run.run();

        assertThat(Arrays.stream(ImportCode.values()).map(ImportCode::name)).containsExactlyInAnyOrderElementsOf(shown);
    }

    @Test
    void withoutATableOfCasesItAloneIsReported() throws IOException {
        Files.delete(folder.resolve("cases.csv"));
        run.file("needChanges.csv", "caseId,id,on", "K-1,n1,2024-03-01", "K-1,n2,x")
                .run();

        assertThat(run.problems()).containsExactly("cases.csv:0::MISSING_FILE", "needChanges.csv:3:on:BAD_DATE");
        assertThat(run.result().readable()).isFalse();
    }

    @Test
    void aFileInUtf16IsNoTable() throws IOException {
        run.file("needChanges.csv", "\uFEFFcaseId;id;on\nK-1;n1;2024-03-01\n".getBytes(UTF_16LE))
                .run();

        assertThat(run.result().readable()).isFalse();
        assertThat(run.lines()).isEmpty();
    }

    @Test
    void aCharsetThatWasAskedForIsHeldTo() throws IOException {
        run.file("cases.csv", "caseId;unit\nK-1;a\nK-2;\u00E5\n".getBytes(WINDOWS_1252))
                .charset(UTF_8)
                .run();

        assertThat(run.problems()).isEqualTo(List.of("cases.csv:3::WRONG_CHARSET"));
    }
}
