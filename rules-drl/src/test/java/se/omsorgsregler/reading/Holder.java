package se.omsorgsregler.reading;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import se.omsorgsregler.casefile.Appointment;
import se.omsorgsregler.casefile.CaseFile;
import se.omsorgsregler.casefile.Worker;

/** The worker an appointment names, or the pointer that would say who it is. */
record Holder(Located<Worker> located, String missing) {

    static Holder of(Located<Appointment> appointment, CaseFile file) {
        if (appointment.value().holder().isEmpty()) {
            return new Holder(null, appointment.pointer("holder"));
        }
        String id = appointment.value().holder().get();
        List<Worker> workers = file.workers().orElse(List.of());
        for (int i = 0; i < workers.size(); i++) {
            if (workers.get(i).id().equals(id)) {
                return of(i, workers.get(i));
            }
        }
        return new Holder(null, "/workers");
    }

    static Holder of(int index, Worker worker) {
        return new Holder(new Located<>("workers", index, worker.id(), worker), null);
    }

    boolean isKnown() {
        return located != null;
    }

    Worker worker() {
        return located.value();
    }

    /** The pointer of a field of the worker, or of what stands in the way of reading it. */
    String pointer(String field) {
        return isKnown() ? located.pointer(field) : missing;
    }

    <T> Kleene field(String name, Function<Worker, Optional<T>> getter, Predicate<? super T> test) {
        return isKnown() ? Kleene.field(getter.apply(worker()), located.pointer(name), test) : Kleene.unknown(missing);
    }
}
