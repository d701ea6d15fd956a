package se.omsorgsregler.national;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.slf4j.LoggerFactory;
import se.omsorgsregler.api.CaseResult;
import se.omsorgsregler.api.ComplianceEngine;
import se.omsorgsregler.api.ComplianceReport;
import se.omsorgsregler.api.DutyRow;
import se.omsorgsregler.api.Finding;
import se.omsorgsregler.api.InvalidCaseFileException;
import se.omsorgsregler.casefile.CaseFile;
import se.omsorgsregler.casefile.CaseInput;
import se.omsorgsregler.casefile.PersonIds;
import se.omsorgsregler.format.CaseFileFormat;
import se.omsorgsregler.format.Type;
import se.omsorgsregler.json.CaseFileCodec;
import se.omsorgsregler.json.ReportCodec;
import se.omsorgsregler.reading.CaseFiles;
import se.omsorgsregler.reading.RandomCases.Scenario;

/**
 * What is planted in a case file comes out nowhere. The ids of elements may stand in the ids of subjects, which is what they are for; the id
 * of the case may stand in a log, too; nothing else of what a case file spells out may stand anywhere.
 */
class PrivacyTest {

    private static final String CANARY = "kanariefågel";
    private static final String PERSONAL_IDENTITY_NUMBER = "19121212-1212";
    private static final Set<String> IDS = Set.of(CaseFileFormat.ID, "holder", "appointment");
    private static final ComplianceEngine ACCEPTING_PERSON_IDS =
            ComplianceEngine.builder().personIds(PersonIds.ALLOWED).build();
    private static final CaseFileCodec CODEC = CaseFileCodec.standard().withPersonIds(PersonIds.ALLOWED);

    @Provide
    Arbitrary<Scenario> scenarios() {
        return CaseFiles.scenarios();
    }

    @Property(tries = 300)
    void freeTextComesOutNowhere(@ForAll("scenarios") Scenario scenario) {
        assertNothingComesOut(scenario, CANARY);
    }

    @Property(tries = 300)
    void personalIdentityNumbersComeOutNowhere(@ForAll("scenarios") Scenario scenario) {
        assertNothingComesOut(scenario, PERSONAL_IDENTITY_NUMBER);
    }

    private static void assertNothingComesOut(Scenario scenario, String planted) {
        CaseFile caseFile = planting(planted).applyTo(scenario.caseFile());
        String json = withExtensions(CODEC.write(caseFile), planted);
        LocalDate asOf = scenario.asOf();
        List<ComplianceReport> reports = new ArrayList<>();

        List<String> logged = logged(() -> {
            reports.add(ACCEPTING_PERSON_IDS.evaluate(caseFile, asOf));
            try (Stream<CaseResult> results =
                    ACCEPTING_PERSON_IDS.evaluateAll(Stream.of(json), CODEC::read, asOf, (line, result) -> result)) {
                results.forEach(result -> reports.add(((CaseResult.Evaluated) result).report()));
            }
        });

        assertThat(logged).as("log").isNotEmpty().noneMatch(line -> line.contains(planted));
        Set<String> subjectIds = subjectIds(caseFile);
        assertThat(reports).hasSize(2).allSatisfy(report -> {
            assertThat(withoutSubjectIds(report, subjectIds)).doesNotContain(planted);
            assertThat(report.toString()).doesNotContain(planted);
        });
        assertThat(ownTexts(caseFile, planted)).noneMatch(text -> text.contains(planted));
    }

    /** Plants something in every string but the id of the case, in such a way that ids still differ and refer to one another. */
    private static CaseFileEdit planting(String planted) {
        return (place, value) -> {
            boolean isPlace =
                    place.field().type() instanceof Type.Text && !place.path().equals("caseFile.caseId");
            if (value == null || !isPlace) {
                return value;
            }
            return IDS.contains(place.field().name()) ? value + " " + planted : planted;
        };
    }

    /** The same document with fields of the sender's own, on top and in every element. */
    private static String withExtensions(String json, String planted) {
        String extension = "{\"x-note\":\"" + planted + "\",\"x-more\":{\"x-" + planted + "\":[\"" + planted + "\"]},";
        return json.replace("{\"", extension + "\"");
    }

    private static Set<String> subjectIds(CaseFile caseFile) {
        Set<String> subjectIds = new HashSet<>(Set.of("case"));
        CaseFileEdit.visit(caseFile, (place, value) -> {
            if (place.field().name().equals(CaseFileFormat.ID)) {
                String list = place.pointer().split("/")[1];
                subjectIds.add(list + ":" + value);
            }
        });
        return subjectIds;
    }

    /** Everything that a report has to say, as JSON, once it is sure that a subject id is one. */
    private static String withoutSubjectIds(ComplianceReport report, Set<String> subjectIds) {
        assertThat(report.duties()).extracting(DutyRow::subjectId).isSubsetOf(subjectIds);
        assertThat(report.findings()).extracting(Finding::subjectId).isSubsetOf(subjectIds);
        String json = ReportCodec.standard().write(report);
        return json.replaceAll("\"subjectId\":\"[^\"]*\"", "");
    }

    /** What the parts of a case file call themselves, without the id that each may name. */
    private static List<String> ownTexts(CaseFile caseFile, String planted) {
        Pattern ownId = Pattern.compile("\\[\\S+ " + planted + "]$");
        List<String> texts = new ArrayList<>();
        texts.add(caseFile.toString());
        texts.add(new CaseInput.Readable(caseFile).toString());
        CaseFileEdit.visit(caseFile, (place, value) -> {
            List<?> values = value instanceof List<?> list ? list : Arrays.asList(value);
            values.stream()
                    .filter(Record.class::isInstance)
                    .map(part -> ownId.matcher(part.toString()).replaceFirst(""))
                    .forEach(texts::add);
        });
        return texts;
    }

    @Property(tries = 300)
    void aRefusalQuotesNothing(@ForAll("scenarios") Scenario scenario) {
        CaseFileEdit everyString = (place, value) ->
                value != null && place.field().type() instanceof Type.Text ? PERSONAL_IDENTITY_NUMBER : value;
        CaseFile caseFile = everyString.applyTo(scenario.caseFile());
        String json = CODEC.write(caseFile);
        List<String> said = new ArrayList<>();

        List<String> logged = logged(() -> {
            Throwable refusal = catchThrowable(() -> National.ENGINE.evaluate(caseFile, scenario.asOf()));
            assertThat(refusal).isInstanceOf(InvalidCaseFileException.class).hasNoCause();
            said.add(refusal.toString());
            try (Stream<CaseResult> results = National.ENGINE.evaluateAll(
                    Stream.of(json, json.substring(1)),
                    CaseFileCodec.standard()::read,
                    scenario.asOf(),
                    (line, result) -> result)) {
                results.map(result -> ReportCodec.standard().writeResult(result, 1) + result)
                        .forEach(said::add);
            }
        });

        assertThat(said).hasSize(3).noneMatch(text -> text.contains(PERSONAL_IDENTITY_NUMBER));
        assertThat(logged).noneMatch(line -> line.contains(PERSONAL_IDENTITY_NUMBER));
    }

    /** Every line that anything logs while something is done, at every level, with what exceptions tell. */
    private static List<String> logged(Runnable doing) {
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        List<Logger> loggers = List.of(root, (Logger) LoggerFactory.getLogger("org.drools"), (Logger)
                LoggerFactory.getLogger("se.omsorgsregler"));
        List<Level> usualLevels = new ArrayList<>();
        loggers.forEach(logger -> usualLevels.add(logger.getLevel()));
        List<ch.qos.logback.core.Appender<ILoggingEvent>> usualAppenders = new ArrayList<>();
        root.iteratorForAppenders().forEachRemaining(usualAppenders::add);
        ListAppender<ILoggingEvent> appender = new ListAppender<>();
        appender.setContext(root.getLoggerContext());
        appender.start();
        try {
            root.addAppender(appender);
            usualAppenders.forEach(root::detachAppender);
            loggers.forEach(logger -> logger.setLevel(Level.TRACE));
            doing.run();
        } finally {
            for (int i = 0; i < loggers.size(); i++) {
                loggers.get(i).setLevel(usualLevels.get(i));
            }
            usualAppenders.forEach(root::addAppender);
            root.detachAppender(appender);
        }
        return List.copyOf(appender.list).stream().map(PrivacyTest::text).toList();
    }

    private static String text(ILoggingEvent event) {
        IThrowableProxy thrown = event.getThrowableProxy();
        return String.join(
                " ",
                event.getThreadName(),
                event.getLoggerName(),
                event.getFormattedMessage(),
                Arrays.toString(event.getArgumentArray()),
                event.getMDCPropertyMap().toString(),
                thrown == null ? "" : ThrowableProxyUtil.asString(thrown));
    }
}
