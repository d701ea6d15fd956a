package se.omsorgsregler.json;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import se.omsorgsregler.casefile.CaseFile;
import se.omsorgsregler.format.CaseFileFormat;
import se.omsorgsregler.format.Field;
import se.omsorgsregler.format.Field.Presence;
import se.omsorgsregler.format.Shape;
import se.omsorgsregler.format.Type;

/** Makes case files that follow the description of the format, so that a new field is in every test at once. */
final class RandomCaseFiles {

    /** What kind of case file. */
    private enum Kind {
        /** Nothing wrong, every optional field absent at times. */
        VALID,
        /** Nothing wrong, every field there. */
        FULL,
        /** Anything that Java can build. */
        WILD
    }

    private static final Set<String> LATER_DAYS = Set.of("to", "respondedOn");
    private static final String PERSONAL_IDENTITY_NUMBER = "19121212-1212";
    private static final List<String> TEXTS =
            List.of("W-12", "", "å \"quoted\" \\ \n \u2028 ~0 /", "\uD83D\uDE42", "1080", "a".repeat(300));

    private final Random random;
    private final Kind kind;
    private final List<String> appointments = new ArrayList<>();
    private int ids;

    private RandomCaseFiles(long seed, Kind kind) {
        this.random = new Random(seed);
        this.kind = kind;
    }

    static CaseFile valid(long seed) {
        return new RandomCaseFiles(seed, Kind.VALID).object(CaseFileFormat.CASE_FILE);
    }

    static CaseFile full(long seed) {
        return new RandomCaseFiles(seed, Kind.FULL).object(CaseFileFormat.CASE_FILE);
    }

    static CaseFile wild(long seed) {
        return new RandomCaseFiles(seed, Kind.WILD).object(CaseFileFormat.CASE_FILE);
    }

    private <T, B> T object(Shape<T, B> shape) {
        B builder = shape.newBuilder();
        for (Field<T, B, ?> field : shape.fields()) {
            if (isSupplied(field)) {
                supply(shape.name(), field, builder);
            }
        }
        return shape.build(builder);
    }

    private boolean isSupplied(Field<?, ?, ?> field) {
        return switch (kind) {
            case FULL -> true;
            case VALID -> field.presence() == Presence.REQUIRED || random.nextInt(3) > 0;
            case WILD -> random.nextInt(field.presence() == Presence.REQUIRED ? 8 : 3) > 0;
        };
    }

    @SuppressWarnings("unchecked") // value(type) makes a V
    private <B, V> void supply(String shape, Field<?, B, V> field, B builder) {
        if (shape.equals("task") && field.name().equals("appointment") && kind != Kind.WILD) {
            if (!appointments.isEmpty()) {
                field.set(builder, (V) pick(appointments));
            }
        } else if (field.name().equals(CaseFileFormat.ID) && kind != Kind.WILD) {
            String id = "id" + ids++;
            field.set(builder, (V) id);
            if (shape.equals("appointment")) {
                appointments.add(id);
            }
        } else if (field.limit().isPresent() && (kind != Kind.WILD || random.nextBoolean())) {
            field.set(builder, pick(field.limit().get().values()));
        } else if (field.type() instanceof Type.Day) {
            field.set(builder, (V) day(LATER_DAYS.contains(field.name())));
        } else {
            field.set(builder, (V) value(field.type()));
        }
    }

    private LocalDate day(boolean later) {
        if (kind == Kind.WILD) {
            return random.nextInt(20) == 0
                    ? LocalDate.of(random.nextBoolean() ? 12_024 : -1, 1, 1)
                    : LocalDate.of(2024, 1, 1).plusDays(random.nextInt(5));
        }
        return LocalDate.of(later ? 2025 : 2015, 1, 1).plusDays(random.nextInt(3650));
    }

    private Object value(Type<?> type) {
        if (type instanceof Type.Text) {
            return kind == Kind.WILD && random.nextInt(10) == 0 ? PERSONAL_IDENTITY_NUMBER : pick(TEXTS);
        } else if (type instanceof Type.Whole) {
            return pick(List.of(0, 1, 1941, -1, Integer.MAX_VALUE, Integer.MIN_VALUE));
        } else if (type instanceof Type.Flag) {
            return random.nextBoolean();
        } else if (type instanceof Type.Choice<?> choice) {
            return pick(choice.byName().values());
        } else if (type instanceof Type.Choices<?> choices) {
            return new LinkedHashSet<>(elements(choices.element()));
        } else if (type instanceof Type.ListOf<?> list) {
            return elements(list.element());
        } else if (type instanceof Type.Nested<?> nested) {
            return object(nested.shape());
        }
        throw new AssertionError("the case file has no " + type);
    }

    private List<Object> elements(Type<?> type) {
        List<Object> elements = new ArrayList<>();
        int size = kind == Kind.FULL ? 1 : random.nextInt(4);
        for (int i = 0; i < size; i++) {
            elements.add(kind == Kind.WILD && random.nextInt(12) == 0 ? null : value(type));
        }
        return elements;
    }

    private <E> E pick(Collection<E> values) {
        return values.stream()
                .sorted()
                .skip(random.nextInt(values.size()))
                .findFirst()
                .orElseThrow();
    }
}
