package se.omsorgsregler.springbatch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.stream.Stream;
import org.springframework.batch.infrastructure.item.support.AbstractItemCountingItemStreamItemReader;
import se.omsorgsregler.json.JsonLine;
import se.omsorgsregler.json.JsonLines;
import se.omsorgsregler.json.Limits;

/**
 * Hands out the lines of one stripe. Its base class counts them and keeps the count with each chunk, in the transaction of the chunk: that
 * is the place where a new start goes on.
 */
class CaseLineReader extends AbstractItemCountingItemStreamItemReader<JsonLine> {

    private final Path file;
    private final Stripe stripe;
    private Stream<JsonLine> lines;
    private Iterator<JsonLine> each;

    CaseLineReader(Path file, Stripe stripe) {
        this.file = file;
        this.stripe = stripe;
    }

    @Override
    protected void doOpen() throws IOException {
        lines = JsonLines.read(Files.newInputStream(file), Limits.standard());
        each = lines.iterator();
    }

    @Override
    protected JsonLine doRead() {
        while (each.hasNext()) {
            JsonLine line = each.next();
            if (stripe.holds(line.number())) {
                return line;
            }
        }
        return null;
    }

    @Override
    protected void doClose() {
        if (lines != null) {
            lines.close();
        }
    }
}
