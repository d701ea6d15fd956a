package se.omsorgsregler.batch.check;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.omsorgsregler.api.Finding;
import se.omsorgsregler.casefile.Appointment;
import se.omsorgsregler.casefile.CaseFile;
import se.omsorgsregler.casefile.Worker;

/** Tells which worker a finding is about. */
final class Holders {

    private static final Pattern SUBJECT = Pattern.compile("/(appointments|workers)/(\\d{1,9})");

    private Holders() {}

    /** The holder of the appointment, or the worker, that is the subject of the finding; empty when it is about something else. */
    static Optional<String> of(Finding finding, CaseFile caseFile) {
        Matcher subject = SUBJECT.matcher(finding.subject());
        if (!subject.matches()) {
            return Optional.empty();
        }
        int position = Integer.parseInt(subject.group(2));
        return subject.group(1).equals("workers")
                ? element(caseFile.workers(), position).map(Worker::id)
                : element(caseFile.appointments(), position).flatMap(Appointment::holder);
    }

    private static <T> Optional<T> element(Optional<List<T>> list, int position) {
        return list.filter(elements -> position < elements.size()).map(elements -> elements.get(position));
    }
}
