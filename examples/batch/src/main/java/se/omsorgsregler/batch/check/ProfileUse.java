package se.omsorgsregler.batch.check;

import java.util.Map;

/**
 * What a source profile made of a whole run. All maps are sorted.
 *
 * @param id the profile
 * @param notEvaluated number of cases by rule that was not evaluated
 * @param collapsed number of cases by rule of LAW that has one row in findings.csv instead of one per case
 */
record ProfileUse(String id, Map<String, Long> notEvaluated, Map<String, Long> collapsed) {}
