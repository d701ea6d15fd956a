package se.omsorgsregler.batch.rules;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import se.omsorgsregler.api.CaseResult;
import se.omsorgsregler.api.Waiver;
import se.omsorgsregler.api.Waivers;
import se.omsorgsregler.batch.cases.CaseLine;
import se.omsorgsregler.batch.cli.UsageException;
import se.omsorgsregler.casefile.PersonIds;
import se.omsorgsregler.json.JsonLine;
import se.omsorgsregler.json.JsonLines;
import se.omsorgsregler.json.Limits;
import se.omsorgsregler.json.WaiverCodec;

/** The waivers of a file in JSON Lines. Immutable and thread-safe. */
public final class WaiverFile {

    private final Map<Waiver, Long> lines;
    private final Waivers waivers;

    private WaiverFile(Map<Waiver, Long> lines) {
        this.lines = Collections.unmodifiableMap(lines);
        waivers = Waivers.of(lines.keySet());
    }

    /**
     * Reads the whole file.
     *
     * @throws UsageException if a line is no waiver; it names every such line
     */
    public static WaiverFile read(Path file, PersonIds personIds) throws IOException {
        WaiverCodec codec = WaiverCodec.standard().withPersonIds(personIds);
        Map<Waiver, Long> lines = new LinkedHashMap<>();
        List<String> problems = new ArrayList<>();
        try (InputStream in = Files.newInputStream(file);
                Stream<JsonLine> all = JsonLines.read(in, Limits.standard())) {
            all.forEach(line -> {
                try {
                    Long earlier = lines.putIfAbsent(codec.read(line), line.number());
                    if (earlier != null) {
                        problems.add(file + ":" + line.number() + ": the same waiver as on line " + earlier);
                    }
                } catch (IllegalArgumentException refused) {
                    problems.add(file + ":" + line.number() + ": " + refused.getMessage());
                }
            });
        }
        if (!problems.isEmpty()) {
            throw new UsageException(problems);
        }
        return new WaiverFile(lines);
    }

    /** The waivers with the number of the line of each. */
    public Map<Waiver, Long> lines() {
        return lines;
    }

    /** The result, its report with what the waivers are worth in it. */
    public CaseResult apply(CaseLine line, CaseResult result) {
        return result instanceof CaseResult.Evaluated evaluated
                ? new CaseResult.Evaluated(
                        waivers.apply(evaluated.report(), line.caseFile().orElseThrow()))
                : result;
    }
}
