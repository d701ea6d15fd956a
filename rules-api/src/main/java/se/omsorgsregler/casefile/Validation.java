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
        validation.checkObject(CaseFileFormat.CASE_FILE, caseFile, null);
        validation.checkTaskReferences(caseFile);
        return List.copyOf(validation.problems);
    }

    /**
     * A place in the case file. Its pointer is only written out when there is something to report, which is seldom.
     *
     * @param parent {@code null} for the fields of the case itself
     */
    private record Place(Place parent, String name, int index) {

        Place(Place parent, String name) {
            this(parent, name, -1);
        }

        Place(Place parent, int index) {
            this(parent, null, index);
        }

        static String pointer(Place place) {
            return place == null
                    ? ""
                    : pointer(place.parent) + "/" + (place.name == null ? String.valueOf(place.index) : place.name);
        }
    }

    private <T, B> void checkObject(Shape<T, B> shape, T object, Place place) {
        List<Field<T, B, ?>> fields = shape.fields();
        for (int i = 0; i < fields.size(); i++) {
            checkField(fields.get(i), object, place);
        }
        for (Shape.DayOrder<T> order : shape.dayOrders()) {
            if (!order.holds(object)) {
                report(new Place(place, order.laterName()), order.otherwise());
            }
        }
    }

    private <T, B, V> void checkField(Field<T, B, V> field, T object, Place parent) {
        V value = field.get(object);
        if (value != null) {
            if (value instanceof LocalDate day && !Type.Day.canBeWritten(day)) {
                report(new Place(parent, field.name()), ProblemCode.WRONG_TYPE);
                return;
            }
            if (canHoldProblems(field.type())) {
                checkValue(field.type(), value, new Place(parent, field.name()));
            }
            if (field.limit().isPresent() && !field.limit().get().values().contains(value)) {
                report(new Place(parent, field.name()), field.limit().get().otherwise());
            }
        } else if (field.presence() == Presence.REQUIRED) {
            report(new Place(parent, field.name()), ProblemCode.MISSING_FIELD);
        }
    }

    private static boolean canHoldProblems(Type<?> type) {
        return type instanceof Type.Text
                || type instanceof Type.Nested<?>
                || type instanceof Type.ListOf<?>
                || type instanceof Type.Choices<?>;
    }

    private void checkValue(Type<?> type, Object value, Place place) {
        if (type instanceof Type.Text) {
            checkText((String) value, place);
        } else if (type instanceof Type.Nested<?> nested) {
            checkNested(nested, value, place);
        } else if (type instanceof Type.ListOf<?> list) {
            checkElements(list.element(), (Collection<?>) value, place);
        } else if (type instanceof Type.Choices<?> choices) {
            checkElements(choices.element(), (Collection<?>) value, place);
        }
    }

    private void checkText(String text, Place place) {
        if (personIds.refuses(text)) {
            report(place, ProblemCode.PERSON_ID);
        }
    }

    @SuppressWarnings("unchecked") // the value was taken from a field of this type
    private <T> void checkNested(Type.Nested<T> nested, Object value, Place place) {
        checkObject(nested.shape(), (T) value, place);
    }

    private void checkElements(Type<?> type, Collection<?> elements, Place place) {
        Set<Object> ids = elements.size() > 1 && type instanceof Type.Nested<?> ? new HashSet<>() : null;
        int index = 0;
        for (Object element : elements) {
            Place at = new Place(place, index++);
            if (element == null) {
                report(at, ProblemCode.WRONG_TYPE);
                continue;
            }
            checkValue(type, element, at);
            if (ids != null && type instanceof Type.Nested<?> nested) {
                idOf(nested, element)
                        .filter(id -> !ids.add(id))
                        .ifPresent(id -> report(new Place(at, CaseFileFormat.ID), ProblemCode.DUPLICATE_ID));
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
        if (tasks.isEmpty()) {
            return;
        }
        if (appointments.stream().anyMatch(Objects::isNull)) {
            // Nobody can say which appointment should have stood there.
            return;
        }
        Set<String> ids = appointments.stream().map(Appointment::id).collect(Collectors.toSet());
        for (int i = 0; i < tasks.size(); i++) {
            Task task = tasks.get(i);
            if (task != null
                    && task.appointment().filter(id -> !ids.contains(id)).isPresent()) {
                problems.add(new Problem("/tasks/" + i + "/appointment", ProblemCode.UNKNOWN_APPOINTMENT));
            }
        }
    }

    private void report(Place place, ProblemCode code) {
        problems.add(new Problem(Place.pointer(place), code));
    }
}
