package se.omsorgsregler.batch.compare;

import java.util.List;
import java.util.Optional;

/** Takes the comparisons of case after case. */
interface ComparisonSink {

    /**
     * Takes one case.
     *
     * @param before what the first run says, empty when it has no such case
     * @param after what the second run says
     * @param differences between the two
     */
    void accept(Optional<Verdicts> before, Optional<Verdicts> after, List<Difference> differences);

    /** Passes over a line of a case that cannot be told. */
    void skip();
}
