package se.omsorgsregler.batch.check;

import se.omsorgsregler.api.CaseResult;
import se.omsorgsregler.batch.nights.NightLine;

/**
 * One case on its way out of a run.
 *
 * @param line where it came from
 * @param result what became of it, with what waivers are worth
 * @param report its line of reports.jsonl, without the end
 * @param run its line of run.jsonl, without the end
 * @param rows its rows of findings.csv
 */
record CheckedCase(NightLine line, CaseResult result, byte[] report, byte[] run, String rows) {}
