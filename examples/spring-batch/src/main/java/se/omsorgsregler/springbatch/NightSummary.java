package se.omsorgsregler.springbatch;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcOperations;

/**
 * What one run has written. Counted in its tables: the counters of a step count lines of a chunk again that was rolled back.
 *
 * @param cases number of lines by what became of the case, sorted
 * @param brokenLines number of lines that name no case
 * @param findings number of findings by outcome, sorted
 */
public record NightSummary(Map<String, Long> cases, long brokenLines, Map<String, Long> findings) {

    public NightSummary {
        cases = Collections.unmodifiableMap(new TreeMap<>(cases));
        findings = Collections.unmodifiableMap(new TreeMap<>(findings));
    }

    static NightSummary of(JdbcOperations database, long run) {
        Long broken = database.queryForObject(
                "select count(distinct line_no) from broken_line where run_id = ?", Long.class, run);
        return new NightSummary(
                counts(database, "select status, count(*) from case_result where run_id = ? group by status", run),
                broken == null ? 0 : broken,
                counts(database, "select outcome, count(*) from finding where run_id = ? group by outcome", run));
    }

    private static Map<String, Long> counts(JdbcOperations database, String query, long run) {
        Map<String, Long> counts = new TreeMap<>();
        database.query(
                query,
                row -> {
                    counts.put(row.getString(1), row.getLong(2));
                },
                run);
        return counts;
    }
}
