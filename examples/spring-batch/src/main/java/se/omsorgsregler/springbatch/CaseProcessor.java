package se.omsorgsregler.springbatch;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.batch.infrastructure.item.ItemProcessor;
import se.omsorgsregler.api.CaseResult;
import se.omsorgsregler.api.ComplianceEngine;
import se.omsorgsregler.api.EvaluationException;
import se.omsorgsregler.casefile.CaseFile;
import se.omsorgsregler.casefile.CaseInput;
import se.omsorgsregler.json.CaseFileCodec;
import se.omsorgsregler.json.JsonLine;

/**
 * Evaluates one line. A case that is refused or fails is a result like any other; an exception is for lines that name no case, which the
 * step skips, and for what must stop the job.
 */
class CaseProcessor implements ItemProcessor<JsonLine, CaseOutcome> {

    private final ComplianceEngine engine;
    private final LocalDate asOf;
    private final CaseFileCodec codec = CaseFileCodec.standard();

    CaseProcessor(ComplianceEngine engine, LocalDate asOf) {
        this.engine = engine;
        this.asOf = asOf;
    }

    @Override
    public CaseOutcome process(JsonLine line) throws BrokenLineException {
        CaseInput input = codec.read(line);
        if (input instanceof CaseInput.Refused refused) {
            String caseId =
                    refused.caseId().orElseThrow(() -> new BrokenLineException(line.number(), refused.problems()));
            CaseResult result = new CaseResult.Invalid(refused.caseId(), refused.problems());
            return new CaseOutcome(line.number(), caseId, Optional.empty(), result);
        }
        CaseFile caseFile = ((CaseInput.Readable) input).caseFile();
        return new CaseOutcome(line.number(), caseFile.caseId(), caseFile.unit(), evaluate(caseFile));
    }

    private CaseResult evaluate(CaseFile caseFile) {
        try {
            return new CaseResult.Evaluated(engine.evaluate(caseFile, asOf));
        } catch (EvaluationException failure) {
            return new CaseResult.Failed(Optional.of(caseFile.caseId()), failure.code(), failure.rule());
        }
    }
}
