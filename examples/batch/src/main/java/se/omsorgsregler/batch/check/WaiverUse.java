package se.omsorgsregler.batch.check;

import java.util.Map;
import java.util.SortedSet;
import se.omsorgsregler.api.AppliedWaiver;

/**
 * What the waivers of a file were worth in a whole run. All maps are sorted.
 *
 * @param findings number of findings by what their waiver is worth
 * @param lines numbers of the lines of the file whose waivers are to be looked at, by why; UNMATCHED when no report of the run had such a
 *     finding
 */
record WaiverUse(Map<AppliedWaiver.Status, Long> findings, Map<AppliedWaiver.Status, SortedSet<Long>> lines) {}
