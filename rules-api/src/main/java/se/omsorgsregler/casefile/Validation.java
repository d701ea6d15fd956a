package se.omsorgsregler.casefile;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import se.omsorgsregler.format.CaseFileFormat;
import se.omsorgsregler.format.Field;
import se.omsorgsregler.format.Field.Presence;
import se.omsorgsregler.format.Shape;
import se.omsorgsregler.format.Type;

/** What makes a case file unusable although its types are right. */
final class Validation {

    private final PersonIds personIds;
    private final SortedSet<Problem> problems = new TreeSet<>();

    private Validation(PersonIds personIds) {
        this.personIds = personIds;
    }

    static List<Problem> problemsOf(CaseFile caseFile, PersonIds personIds) {
        Objects.requireNonNull(personIds, "personIds");
        Validation validation = new Validation(personIds);
        validation.checkObject(CaseFileFormat.CASE_FILE, caseFile, "");
        validation.checkTaskReferences(caseFile);
        return List.copyOf(validation.problems);
    }

    private <T, B> void checkObject(Shape<T, B> shape, T object, String pointer) {
        for (Field<T, B, ?> field : shape.fields()) {
            checkField(field, object, pointer);
        }
        for (Shape.DayOrder<T> order : shape.dayOrders()) {
            if (!order.holds(object)) {
                report(pointer + "/" + order.laterName(), order.otherwise());
            }
        }
    }

    private <T, B, V> void checkField(Field<T, B, V> field, T object, String parent) {
        V value = field.get(object);
        if (value != null) {
            String pointer = parent + "/" + field.name();
            if (value instanceof LocalDate day && !Type.Day.canBeWritten(day)) {
                report(pointer, ProblemCode.WRONG_TYPE);
                return;
            }
            checkValue(field.type(), value, pointer);
            field.limit()
                    .filter(limit -> !limit.values().contains(value))
                    .ifPresent(limit -> report(pointer, limit.otherwise()));
        } else if (field.presence() == Presence.REQUIRED) {
            report(parent + "/" + field.name(), ProblemCode.MISSING_FIELD);
        }
    }

    private void checkValue(Type<?> type, Object value, String pointer) {
        if (type instanceof Type.Text) {
            checkText((String) value, pointer);
        } else if (type instanceof Type.Nested<?> nested) {
            checkNested(nested, value, pointer);
        } else if (type instanceof Type.ListOf<?> list) {
            checkElements(list.element(), (Collection<?>) value, pointer);
        } else if (type instanceof Type.Choices<?> choices) {
            checkElements(choices.element(), (Collection<?>) value, pointer);
        }
    }

    private void checkText(String text, String pointer) {
        if (personIds.refuses(text)) {
            report(pointer, ProblemCode.PERSON_ID);
        }
    }

    @SuppressWarnings("unchecked") // the value was taken from a field of this type
    private <T> void checkNested(Type.Nested<T> nested, Object value, String pointer) {
        checkObject(nested.shape(), (T) value, pointer);
    }

    private void checkElements(Type<?> type, Collection<?> elements, String pointer) {
        Set<Object> ids = new HashSet<>();
        int index = 0;
        for (Object element : elements) {
            String elementPointer = pointer + "/" + index++;
            if (element == null) {
                report(elementPointer, ProblemCode.WRONG_TYPE);
                continue;
            }
            checkValue(type, element, elementPointer);
            if (type instanceof Type.Nested<?> nested) {
                idOf(nested, element)
                        .filter(id -> !ids.add(id))
                        .ifPresent(id -> report(elementPointer + "/" + CaseFileFormat.ID, ProblemCode.DUPLICATE_ID));
            }
        }
    }

    @SuppressWarnings("unchecked") // the element was taken from a list of this type
    private static <T> Optional<Object> idOf(Type.Nested<T> nested, Object element) {
        return nested.shape().field(CaseFileFormat.ID).map(field -> field.get((T) element));
    }

    private void checkTaskReferences(CaseFile caseFile) {
        List<Task> tasks = caseFile.tasks().orElse(List.of());
        List<Appointment> appointments = caseFile.appointments().orElse(List.of());
        if (appointments.stream().anyMatch(Objects::isNull)) {
            // Nobody can say which appointment should have stood there.
            return;
        }
        Set<String> ids = appointments.stream().map(Appointment::id).collect(Collectors.toSet());
        for (int i = 0; i < tasks.size(); i++) {
            Task task = tasks.get(i);
            if (task != null
                    && task.appointment().filter(id -> !ids.contains(id)).isPresent()) {
                report("/tasks/" + i + "/appointment", ProblemCode.UNKNOWN_APPOINTMENT);
            }
        }
    }

    private void report(String pointer, ProblemCode code) {
        problems.add(new Problem(pointer, code));
    }
}
