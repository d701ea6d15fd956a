package se.omsorgsregler.batch.fields;

import java.time.LocalDate;
import tools.jackson.databind.JsonNode;

/**
 * A case to try fields out with.
 *
 * @param caseFile the case file
 * @param asOf the day asked about
 */
record Trial(JsonNode caseFile, LocalDate asOf) {}
