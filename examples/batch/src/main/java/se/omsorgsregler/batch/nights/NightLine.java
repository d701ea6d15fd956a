package se.omsorgsregler.batch.nights;

import java.util.Optional;
import java.util.Set;
import se.omsorgsregler.batch.cases.CaseLine;
import se.omsorgsregler.json.JsonLine;

/** A line of a run that may come after others: it notes what an earlier run said about its case. */
public final class NightLine extends CaseLine {

    private Optional<Before> before = Optional.empty();

    /**
     * What an earlier run said about the case.
     *
     * @param skipped whether it is taken over
     * @param findings what was found then
     */
    record Before(EarlierCase earlier, boolean skipped, Set<FindingId> findings) {}

    /** The line, before anything is known of its case. */
    public NightLine(JsonLine line) {
        super(line);
    }

    /** Notes that an earlier run has evaluated the case. */
    void comesAfter(Before earlier) {
        before = Optional.of(earlier);
    }

    /** What an earlier run said about the case; empty when none evaluated it, or the case could not be read. */
    Optional<Before> before() {
        return before;
    }
}
