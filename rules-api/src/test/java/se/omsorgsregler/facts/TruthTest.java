package se.omsorgsregler.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Kleene's three-valued logic against what it stands for: an unknown operand may turn out either way. */
class TruthTest {

    /** How many days a dated condition of a random expression may change on. */
    private static final int DATED_DAYS = 20;

    private static final int MAX_LEAVES = 6;

    /** {@code null} is unknown. */
    private static final Boolean[] VALUES = {true, false, null};

    @Example
    void theTablesOfTwoOperands() {
        for (Boolean left : VALUES) {
            for (Boolean right : VALUES) {
                Truth a = leaf(left, 0);
                Truth b = leaf(right, 1);
                boolean oneFalse = Boolean.FALSE.equals(left) || Boolean.FALSE.equals(right);
                boolean oneTrue = Boolean.TRUE.equals(left) || Boolean.TRUE.equals(right);
                boolean oneUnknown = left == null || right == null;
                assertThat(valueOf(Truth.all(a, b))).isEqualTo(oneFalse ? Boolean.FALSE : oneUnknown ? null : true);
                assertThat(valueOf(Truth.any(a, b))).isEqualTo(oneTrue ? Boolean.TRUE : oneUnknown ? null : false);
            }
            assertThat(valueOf(Truth.no(leaf(left, 0)))).isEqualTo(left == null ? null : !left);
        }
        assertThat(Truth.all().certain()).isTrue();
        assertThat(Truth.any().possible()).isFalse();
    }

    @Property
    void isDecidedOnlyAsEveryCompletionDecides(@ForAll long seed) {
        Expression expression = Expression.random(seed);
        Boolean[] values = expression.randomValues(seed);
        Boolean value = valueOf(expression.truth(values));

        if (value != null) {
            assertThat(completions(values)).allMatch(completion -> value.equals(expression.classical(completion)));
        }
        assertThat(valueOf(expression.truth(values))).isEqualTo(expression.kleene(values));
    }

    @Property
    void exactlyOneOfTrueFalseAndUnknown(@ForAll long seed) {
        Expression expression = Expression.random(seed);
        Truth truth = expression.truth(expression.randomValues(seed));
        assertThat(truth.certain()).isEqualTo(truth.possible() && !truth.undecided());
        assertThat(truth.undecided() || truth.certain() || !truth.possible()).isTrue();
        assertThat(truth.toString()).isIn("TRUE", "FALSE", "UNKNOWN");
    }

    @Property
    void theMissingOnesDecideAndNoOtherDoes(@ForAll long seed) {
        Expression expression = Expression.random(seed);
        Boolean[] values = expression.randomValues(seed);
        Truth truth = expression.truth(values);
        Set<String> missing = truth.missing();

        assertThat(missing.isEmpty()).isEqualTo(!truth.undecided());
        assertThat(missing).allMatch(pointer -> values[indexOf(pointer)] == null);
        if (truth.undecided()) {
            Boolean[] othersKnown = values.clone();
            for (int i = 0; i < values.length; i++) {
                if (values[i] == null && !missing.contains(pointer(i))) {
                    othersKnown[i] = (seed >> i & 1) == 0;
                }
            }
            assertThat(expression.truth(othersKnown).missing()).isEqualTo(missing);
            Boolean[] missingKnown = values.clone();
            missing.forEach(pointer -> missingKnown[indexOf(pointer)] = (seed >> indexOf(pointer) & 1) == 0);
            assertThat(expression.truth(missingKnown).undecided()).isFalse();
        }
    }

    @Property
    void theEvidenceOfADecisionCarriesItAlone(@ForAll long seed) {
        Expression expression = Expression.random(seed);
        Boolean[] values = expression.randomValues(seed);
        Truth truth = expression.truth(values);
        SortedSet<String> evidence = truth.evidence();

        assertThat(evidence).allMatch(pointer -> values[indexOf(pointer)] != null);
        if (!truth.undecided()) {
            Boolean[] evidenceOnly = new Boolean[values.length];
            evidence.forEach(pointer -> evidenceOnly[indexOf(pointer)] = values[indexOf(pointer)]);
            assertThat(valueOf(expression.truth(evidenceOnly))).isEqualTo(valueOf(truth));
        }
    }

    @Property
    void theOrderOfOperandsDoesNotMatter(@ForAll long seed) {
        Random random = new Random(seed);
        List<Truth> operands = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            operands.add(leaf(VALUES[random.nextInt(3)], i));
        }
        Truth[] forward = operands.toArray(Truth[]::new);
        Collections.reverse(operands);
        Truth[] backward = operands.toArray(Truth[]::new);
        assertSame(Truth.all(forward), Truth.all(backward));
        assertSame(Truth.any(forward), Truth.any(backward));
    }

    @Property
    void deMorganHolds(@ForAll long seed) {
        Expression left = Expression.random(seed);
        Expression right = Expression.random(seed + 1);
        Truth a = left.truth(left.randomValues(seed));
        Truth b = right.truth(right.randomValues(seed));
        assertSame(Truth.no(Truth.all(a, b)), Truth.any(Truth.no(a), Truth.no(b)));
        assertSame(Truth.no(Truth.no(a)), a);
    }

    @Example
    void pointsToTheFieldOrToTheObject() {
        assertThat(Truth.unknown("/offers/0", "response").missing()).containsExactly("/offers/0/response");
        assertThat(Truth.unknown("/offers", null).missing()).containsExactly("/offers");
        assertThat(Truth.known(true, "/offers/0", "response").evidence()).containsExactly("/offers/0/response");
        assertThat(Truth.YES.evidence()).isEmpty();
        assertThat(Truth.of(false)).isSameAs(Truth.NO);
    }

    /** As long as nothing that was asked is said to change, everything asked gets the same answer. */
    @Property
    void answersHoldUntilTheDayThatIsTold(@ForAll long seed) {
        LocalDate today = LocalDate.of(2026, 1, 1);
        List<LocalDate> told = new ArrayList<>();
        List<Object> answers = answers(seed, today, told);
        LocalDate change = told.stream().min(LocalDate::compareTo).orElse(today.plusDays(DATED_DAYS + 1));
        for (LocalDate day = today; day.isBefore(change); day = day.plusDays(1)) {
            assertThat(answers(seed, day, new ArrayList<>())).as("on %s", day).isEqualTo(answers);
        }
    }

    /** What rules may ask of a random condition, a part of it chosen at random. */
    private static List<Object> answers(long seed, LocalDate day, List<LocalDate> told) {
        Random random = new Random(seed);
        Truth condition = dated(random, 3, day, told);
        return switch (random.nextInt(5)) {
            case 0 -> List.of(condition.possible());
            case 1 -> List.of(condition.certain());
            case 2 -> List.of(condition.undecided());
            case 3 -> List.of(condition.missing());
            default -> List.of(condition.certain(), condition.missing(), condition.evidence());
        };
    }

    private static Truth dated(Random random, int depth, LocalDate day, List<LocalDate> told) {
        if (depth == 0 || random.nextInt(4) == 0) {
            LocalDate change = LocalDate.of(2026, 1, 2).plusDays(random.nextInt(DATED_DAYS));
            boolean before = random.nextBoolean();
            Truth field = leaf(VALUES[random.nextInt(3)], random.nextInt(4));
            return switch (random.nextInt(3)) {
                case 0 -> day.isBefore(change) ? Truth.until(before, change, told::add) : Truth.of(!before);
                case 1 -> field;
                default -> Truth.of(before);
            };
        }
        Truth[] operands = new Truth[random.nextInt(4)];
        int operation = random.nextInt(3);
        for (int i = 0; i < operands.length; i++) {
            operands[i] = dated(random, depth - 1, day, told);
        }
        return switch (operation) {
            case 0 -> Truth.all(operands);
            case 1 -> Truth.any(operands);
            default -> Truth.no(Truth.all(operands));
        };
    }

    @Example
    void whatNeverMattersIsNotTold() {
        LocalDate later = LocalDate.of(2033, 7, 1);
        List<LocalDate> told = new ArrayList<>();
        Truth notYet = Truth.until(false, later, told::add);
        assertThat(Truth.all(Truth.NO, notYet).possible()).isFalse();
        assertThat(Truth.any(Truth.YES, notYet).certain()).isTrue();
        assertThat(told).isEmpty();
        assertThat(Truth.all(Truth.YES, notYet).possible()).isFalse();
        assertThat(told).containsExactly(later);
    }

    private static void assertSame(Truth one, Truth other) {
        assertThat(valueOf(one)).isEqualTo(valueOf(other));
        assertThat(one.missing()).isEqualTo(other.missing());
        assertThat(one.evidence()).isEqualTo(other.evidence());
    }

    private static Boolean valueOf(Truth truth) {
        return truth.undecided() ? null : (Boolean) truth.certain();
    }

    private static Truth leaf(Boolean value, int index) {
        return value == null ? Truth.unknown(pointer(index), null) : Truth.known(value, pointer(index), null);
    }

    private static String pointer(int index) {
        return "/" + index;
    }

    private static int indexOf(String pointer) {
        return Integer.parseInt(pointer.substring(1));
    }

    /** Every way in which what is unknown may turn out. */
    private static List<Boolean[]> completions(Boolean[] values) {
        int unknown = Arrays.asList(values).indexOf(null);
        if (unknown < 0) {
            return List.<Boolean[]>of(values);
        }
        List<Boolean[]> completions = new ArrayList<>();
        for (boolean value : new boolean[] {true, false}) {
            Boolean[] next = values.clone();
            next[unknown] = value;
            completions.addAll(completions(next));
        }
        return completions;
    }

    /** A condition over numbered operands, each used once. */
    private interface Expression {

        Truth truth(Boolean[] values);

        /** The value by the textbook's tables, {@code null} for unknown. */
        Boolean kleene(Boolean[] values);

        SortedSet<Integer> leaves();

        default boolean classical(Boolean[] complete) {
            return kleene(complete);
        }

        default Boolean[] randomValues(long seed) {
            Random random = new Random(~seed);
            return leaves().stream().map(leaf -> VALUES[random.nextInt(3)]).toArray(Boolean[]::new);
        }

        static Expression random(long seed) {
            Random random = new Random(seed);
            List<Expression> parts = new ArrayList<>();
            int size = 1 + random.nextInt(MAX_LEAVES);
            for (int i = 0; i < size; i++) {
                parts.add(new Leaf(i));
            }
            while (parts.size() > 1 || random.nextBoolean()) {
                if (parts.size() == 1 || random.nextInt(3) == 0) {
                    int place = random.nextInt(parts.size());
                    parts.set(place, new No(parts.get(place)));
                } else {
                    int count = 2 + random.nextInt(parts.size() - 1);
                    List<Expression> operands = List.copyOf(parts.subList(0, count));
                    parts.subList(0, count).clear();
                    parts.add(new Combined(random.nextBoolean(), operands));
                }
            }
            return parts.get(0);
        }
    }

    private record Leaf(int index) implements Expression {

        @Override
        public Truth truth(Boolean[] values) {
            return leaf(values[index], index);
        }

        @Override
        public Boolean kleene(Boolean[] values) {
            return values[index];
        }

        @Override
        public SortedSet<Integer> leaves() {
            return new TreeSet<>(Set.of(index));
        }
    }

    private record No(Expression operand) implements Expression {

        @Override
        public Truth truth(Boolean[] values) {
            return Truth.no(operand.truth(values));
        }

        @Override
        public Boolean kleene(Boolean[] values) {
            Boolean value = operand.kleene(values);
            return value == null ? null : (Boolean) !value;
        }

        @Override
        public SortedSet<Integer> leaves() {
            return operand.leaves();
        }
    }

    private record Combined(boolean all, List<Expression> operands) implements Expression {

        @Override
        public Truth truth(Boolean[] values) {
            Truth[] truths =
                    operands.stream().map(operand -> operand.truth(values)).toArray(Truth[]::new);
            return all ? Truth.all(truths) : Truth.any(truths);
        }

        @Override
        public Boolean kleene(Boolean[] values) {
            List<Boolean> results =
                    operands.stream().map(operand -> operand.kleene(values)).toList();
            return results.contains(!all) ? (Boolean) !all : results.contains(null) ? null : (Boolean) all;
        }

        @Override
        public SortedSet<Integer> leaves() {
            SortedSet<Integer> leaves = new TreeSet<>();
            operands.forEach(operand -> leaves.addAll(operand.leaves()));
            return leaves;
        }
    }
}
