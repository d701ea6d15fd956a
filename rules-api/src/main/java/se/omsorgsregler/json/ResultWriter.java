package se.omsorgsregler.json;

import java.util.List;
import java.util.Optional;
import se.omsorgsregler.api.CaseResult;
import se.omsorgsregler.casefile.Problem;
import tools.jackson.core.JsonGenerator;

/** Writes what all results of batches have in common. */
final class ResultWriter {

    private ResultWriter() {}

    static void writeCaseId(JsonGenerator generator, Optional<String> caseId) {
        writeIfPresent(generator, "caseId", caseId);
    }

    /** @param line number of the line that the case came from */
    static void writeUnanswered(JsonGenerator generator, CaseResult.Unanswered result, long line) {
        if (result instanceof CaseResult.Invalid invalid) {
            generator.writeStringProperty("status", "INVALID");
            generator.writeNumberProperty("line", line);
            writeProblems(generator, invalid.problems());
        } else if (result instanceof CaseResult.Failed failed) {
            generator.writeStringProperty("status", "FAILED");
            generator.writeStringProperty("code", failed.code().name());
            writeIfPresent(generator, "rule", failed.rule());
        }
    }

    private static void writeProblems(JsonGenerator generator, List<Problem> problems) {
        generator.writeArrayPropertyStart("problems");
        for (Problem problem : problems) {
            generator.writeStartObject();
            generator.writeStringProperty("pointer", problem.pointer());
            generator.writeStringProperty("code", problem.code().name());
            generator.writeEndObject();
        }
        generator.writeEndArray();
    }

    private static void writeIfPresent(JsonGenerator generator, String name, Optional<String> value) {
        value.ifPresent(text -> generator.writeStringProperty(name, text));
    }
}
