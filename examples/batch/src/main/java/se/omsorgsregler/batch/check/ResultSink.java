package se.omsorgsregler.batch.check;

import java.io.IOException;

/** Takes what became of each case of a run, in the order of the cases, on one thread. */
@FunctionalInterface
interface ResultSink {

    void accept(CheckedCase checked) throws IOException;
}
