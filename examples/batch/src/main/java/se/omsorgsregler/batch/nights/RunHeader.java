package se.omsorgsregler.batch.nights;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What decides how the cases of a run come out: the first line of run.jsonl.
 *
 * @param format version of run.jsonl and of what it says about reports.jsonl
 * @param asOf the day asked about
 * @param fingerprint fingerprint of the rules
 * @param program which build of the program has run
 * @param brief whether reports leave out duties that do not apply
 * @param personIds whether ids may be personal identity numbers
 * @param waivers SHA-256 of the file of waivers
 * @param shard the part of the cases that was run, such as {@code 2/5}
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record RunHeader(
        int format,
        LocalDate asOf,
        String fingerprint,
        String program,
        boolean brief,
        boolean personIds,
        Optional<String> waivers,
        Optional<Shard> shard) {

    /** The format that this program writes and reads. */
    public static final int FORMAT = 1;

    /** This run with other options. */
    public RunHeader with(boolean otherBrief, boolean otherPersonIds, Optional<String> otherWaivers) {
        return new RunHeader(format, asOf, fingerprint, program, otherBrief, otherPersonIds, otherWaivers, shard);
    }

    /** Names what is not the same in another run. */
    public List<String> differences(RunHeader other) {
        List<String> differences = new ArrayList<>();
        unless(asOf.equals(other.asOf), "--as-of", differences);
        unless(fingerprint.equals(other.fingerprint), "the rules", differences);
        unless(program.equals(other.program), "the build of the program", differences);
        unless(brief == other.brief, "--brief", differences);
        unless(personIds == other.personIds, "--allow-person-ids", differences);
        unless(waivers.equals(other.waivers), "--waivers", differences);
        unless(shard.equals(other.shard), "--shard", differences);
        return differences;
    }

    private static void unless(boolean same, String what, List<String> differences) {
        if (!same) {
            differences.add(what);
        }
    }
}
