package se.omsorgsregler.national;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import se.omsorgsregler.api.CaseResult;
import se.omsorgsregler.api.InvalidCaseFileException;
import se.omsorgsregler.casefile.CaseFile;
import se.omsorgsregler.casefile.Problem;
import se.omsorgsregler.casefile.ProblemCode;
import se.omsorgsregler.format.CaseFileFormat;
import se.omsorgsregler.format.Field.Presence;
import se.omsorgsregler.format.Type;
import se.omsorgsregler.json.CaseFileCodec;
import se.omsorgsregler.national.CaseFileEdit.Place;
import se.omsorgsregler.reading.CaseFiles;
import se.omsorgsregler.reading.RandomCases;
import se.omsorgsregler.reading.RandomCases.Scenario;

/** A case file with one thing wrong is refused, whatever it is, and the rest of its batch does not notice. */
class RefusedCasesTest {

    private static final String PERSONAL_IDENTITY_NUMBER = "19121212-1212";
    private static final long NEIGHBOUR_BEFORE = -1;
    private static final long NEIGHBOUR_AFTER = -2;

    /** What may have begun on a day unknown, and then ends before no day. */
    private static final Set<String> BEGUN_SOME_DAY = Set.of("appointment", "circumstance");

    /**
     * One thing that can be wrong with what stands in a place of some kind.
     */
    private enum Flaw {
        REQUIRED_FIELD_MISSING(ProblemCode.MISSING_FIELD) {
            @Override
            Optional<Wrong> in(Place place, Object value) {
                return place.field().presence() == Presence.REQUIRED ? wrong(place.pointer(), null) : Optional.empty();
            }
        },
        ELEMENT_WITHOUT_VALUE(ProblemCode.WRONG_TYPE) {
            @Override
            Optional<Wrong> in(Place place, Object value) {
                // The name of an appointment that a task refers to may have stood in the element: that is another
                // problem.
                return value instanceof List<?> list
                        ? wrong(place.pointer() + "/" + list.size(), with(list, null), place.pointer())
                        : Optional.empty();
            }
        },
        ID_TWICE(ProblemCode.DUPLICATE_ID) {
            @Override
            Optional<Wrong> in(Place place, Object value) {
                return value instanceof List<?> list && !list.isEmpty()
                        ? wrong(place.pointer() + "/" + list.size() + "/id", with(list, list.get(0)), place.pointer())
                        : Optional.empty();
            }
        },
        ENDS_BEFORE_IT_BEGINS(ProblemCode.ENDS_BEFORE_START) {
            @Override
            Optional<Wrong> in(Place place, Object value) {
                return place.field().name().equals("to") && value != null && !BEGUN_SOME_DAY.contains(place.shape())
                        ? wrong(place.pointer(), LocalDate.of(1990, 1, 1))
                        : Optional.empty();
            }
        },
        ANSWERED_BEFORE_IT_WAS_MADE(ProblemCode.ANSWERED_BEFORE_OFFER) {
            @Override
            Optional<Wrong> in(Place place, Object value) {
                return place.path().equals("offer.respondedOn")
                        ? wrong(place.pointer(), LocalDate.of(1990, 1, 1))
                        : Optional.empty();
            }
        },
        TASK_OF_NO_APPOINTMENT(ProblemCode.UNKNOWN_APPOINTMENT) {
            @Override
            Optional<Wrong> in(Place place, Object value) {
                return place.path().equals("task.appointment") ? wrong(place.pointer(), "nobody") : Optional.empty();
            }
        },
        ANOTHER_VERSION(ProblemCode.UNSUPPORTED_VERSION) {
            @Override
            Optional<Wrong> in(Place place, Object value) {
                return place.path().equals("caseFile.formatVersion") ? wrong(place.pointer(), 2) : Optional.empty();
            }
        },
        NO_REFERENCE_DAY(ProblemCode.UNKNOWN_VALUE) {
            @Override
            Optional<Wrong> in(Place place, Object value) {
                return place.path().equals("transitionProof.referenceDate")
                        ? wrong(place.pointer(), LocalDate.of(2024, 7, 1))
                        : Optional.empty();
            }
        },
        YEAR_OF_FIVE_DIGITS(ProblemCode.WRONG_TYPE) {
            @Override
            Optional<Wrong> in(Place place, Object value) {
                return place.field().type() instanceof Type.Day && value != null
                        ? wrong(place.pointer(), LocalDate.of(12_024, 1, 1))
                        : Optional.empty();
            }
        },
        PERSON_FOR_A_KEY(ProblemCode.PERSON_ID) {
            @Override
            Optional<Wrong> in(Place place, Object value) {
                return place.field().type() instanceof Type.Text
                                && !place.path().equals("task.appointment")
                                && !place.path().equals("appointment." + CaseFileFormat.ID)
                        ? wrong(place.pointer(), PERSONAL_IDENTITY_NUMBER)
                        : Optional.empty();
            }
        };

        private final ProblemCode code;

        Flaw(ProblemCode code) {
            this.code = code;
        }

        /** The flaw in a place, if it can be there. */
        abstract Optional<Wrong> in(Place place, Object value);

        Optional<Wrong> wrong(String pointer, Object value) {
            return wrong(pointer, value, pointer);
        }

        Optional<Wrong> wrong(String pointer, Object value, String edited) {
            return Optional.of(new Wrong(CaseFileEdit.put(edited, value), new Problem(pointer, code)));
        }

        private static List<Object> with(List<?> list, Object element) {
            List<Object> longer = new ArrayList<>(list);
            longer.add(element);
            return longer;
        }
    }

    private record Wrong(CaseFileEdit edit, Problem problem) {}

    @Provide
    Arbitrary<Scenario> scenarios() {
        return CaseFiles.scenarios();
    }

    @Property
    void oneFlawAndTheCaseIsRefused(@ForAll("scenarios") Scenario scenario, @ForAll Random random) {
        Wrong wrong = oneOf(scenario.caseFile(), random);
        CaseFile flawed = wrong.edit().applyTo(scenario.caseFile());

        InvalidCaseFileException refusal = catchThrowableOfType(
                InvalidCaseFileException.class, () -> National.ENGINE.evaluate(flawed, scenario.asOf()));

        assertThat(refusal).as("refusal of %s", wrong.problem()).isNotNull();
        assertThat(refusal.problems()).contains(wrong.problem());
        assertThat(refusal).hasNoCause().message().doesNotContain(PERSONAL_IDENTITY_NUMBER);
    }

    @Property(tries = 200)
    void theRestOfTheBatchIsUnaffected(@ForAll("scenarios") Scenario scenario, @ForAll Random random) {
        Wrong wrong = oneOf(scenario.caseFile(), random);
        CaseFile flawed = wrong.edit().applyTo(scenario.caseFile());
        CaseFile before = RandomCases.caseFile(NEIGHBOUR_BEFORE);
        CaseFile after = RandomCases.caseFile(NEIGHBOUR_AFTER);

        assertThat(results(Stream.of(before, flawed, after), scenario.asOf()))
                .satisfiesExactly(
                        result -> assertThat(result).isEqualTo(evaluated(before, scenario.asOf())),
                        result -> assertThat(((CaseResult.Invalid) result).problems())
                                .contains(wrong.problem()),
                        result -> assertThat(result).isEqualTo(evaluated(after, scenario.asOf())));
    }

    /** Any kind of flaw that the case can have is as likely as any other, wherever it can be. */
    private static Wrong oneOf(CaseFile caseFile, Random random) {
        Map<Flaw, List<Wrong>> possible = new EnumMap<>(Flaw.class);
        CaseFileEdit.visit(caseFile, (place, value) -> {
            for (Flaw flaw : Flaw.values()) {
                flaw.in(place, value)
                        .ifPresent(wrong -> possible.computeIfAbsent(flaw, kind -> new ArrayList<>())
                                .add(wrong));
            }
        });
        List<Flaw> kinds = List.copyOf(possible.keySet());
        List<Wrong> ofOneKind = possible.get(kinds.get(random.nextInt(kinds.size())));
        return ofOneKind.get(random.nextInt(ofOneKind.size()));
    }

    private static List<CaseResult> results(Stream<CaseFile> caseFiles, LocalDate asOf) {
        try (Stream<CaseResult> results = National.ENGINE.evaluateAll(caseFiles, asOf)) {
            return results.toList();
        }
    }

    private static CaseResult evaluated(CaseFile caseFile, LocalDate asOf) {
        return new CaseResult.Evaluated(National.ENGINE.evaluate(caseFile, asOf));
    }

    /** What only a text can get wrong. */
    @Property
    void aTextThatIsNoCaseFileIsRefusedAmongOthers(@ForAll("scenarios") Scenario scenario, @ForAll Random random) {
        CaseFileCodec codec = CaseFileCodec.standard();
        String good = codec.write(scenario.caseFile());
        String other = codec.write(RandomCases.caseFile(NEIGHBOUR_BEFORE));
        List<String> broken = List.of(
                other.substring(0, random.nextInt(other.length())),
                other.substring(0, other.length() - 1) + ",\"respons\":1}",
                other.replaceFirst("\"formatVersion\":1", "\"formatVersion\":\"1\""),
                other + "]",
                "[" + other + "]");
        String bad = broken.get(random.nextInt(broken.size()));

        try (Stream<CaseResult> results = National.ENGINE.evaluateAll(
                Stream.of(bad, good), codec::read, scenario.asOf(), (line, result) -> result)) {
            assertThat(results.toList())
                    .satisfiesExactly(
                            result -> assertThat(result).isInstanceOf(CaseResult.Invalid.class),
                            result -> assertThat(result).isEqualTo(evaluated(scenario.caseFile(), scenario.asOf())));
        }
    }
}
