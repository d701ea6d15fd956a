package se.omsorgsregler.national;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;

/**
 * Makes mutants of a rule: each differs from the rule in a single condition that is dropped or negated, in a gate that lets through more or
 * less, or in one value of an enumeration that is left out.
 */
final class Mutations {

    private static final Pattern BOUND = Pattern.compile("^(\\$\\w+)\\s*:\\s*(.*)$");
    private static final Pattern COMBINED = Pattern.compile("^(all|any|no)\\s*\\((.*)\\)$");
    private static final Pattern GATE = Pattern.compile("^(.*)\\.(certain|possible|undecided)$");
    private static final Pattern EQUAL = Pattern.compile("^(.*?)\\s*==\\s*(.*)$");
    private static final Pattern LAST_CALL = Pattern.compile("^(.*\\.\\w+\\s*\\()(.*)\\)$");
    private static final Pattern CONSTANT = Pattern.compile("^(\\w+)\\.[A-Z_0-9]+$");

    /** Questions that the facts never answer with unknown, so that "certain" and "possible" say the same of them. */
    private static final Pattern NEVER_UNKNOWN = Pattern.compile(
            "^(\\w+\\.)*(asOf\\.\\w+\\(.*|(ground|on2023|on2025)\\.is\\(.*|exemptionInEffect|knownNotEmployed"
                    + "|lasts\\(.*|deputyRunning)$");

    private final RuleDescr rule;
    private final List<PatternDescr> patterns;
    private final List<Mutant> mutants = new ArrayList<>();

    /**
     * A changed rule.
     *
     * @param rule name of the rule
     * @param change what is changed, in one line
     * @param conditions the left-hand side of the mutant
     */
    record Mutant(String rule, String change, String conditions) {

        @Override
        public String toString() {
            return rule + ": " + change;
        }
    }

    private record Change(String what, String expression) {

        Change in(UnaryOperator<String> frame) {
            return new Change(what, frame.apply(expression));
        }
    }

    private Mutations(RuleDescr rule) {
        this.rule = rule;
        this.patterns = DrlFile.patterns(rule);
    }

    static List<Mutant> of(RuleDescr rule) {
        Mutations mutations = new Mutations(rule);
        mutations.mutants.add(mutations.never());
        for (int i = 0; i < mutations.patterns.size(); i++) {
            mutations.mutatePattern(i);
            mutations.mutateConstraints(i);
        }
        return mutations.mutants;
    }

    private Mutant never() {
        List<String> rendered = rendered();
        PatternDescr first = patterns.get(0);
        List<String> constraints = new ArrayList<>(constraints(0));
        constraints.add("this == null");
        rendered.set(0, render(first, constraints));
        return new Mutant(rule.getName(), "never fires", String.join("\n", rendered));
    }

    /**
     * Drops a pattern that binds nothing, or nothing but what other patterns are joined by. It is not negated: {@code not} would be judged
     * before the concept is derived.
     */
    private void mutatePattern(int index) {
        if (patterns.size() == 1 || patterns.get(index).getIdentifier() != null) {
            return;
        }
        String text = line(render(patterns.get(index), constraints(index)));
        Set<String> bindings = bindings(index);
        if (bindings.isEmpty() && constraints(index).isEmpty()) {
            add(index, "drop " + text, "");
        } else if (!bindings.isEmpty() && bindings.stream().allMatch(this::onlyJoins)) {
            List<String> rendered = rendered();
            rendered.set(index, "");
            for (int other = 0; other < patterns.size(); other++) {
                if (other != index) {
                    List<String> left = constraints(other).stream()
                            .filter(constraint -> bindings.stream().noneMatch(name -> joins(constraint, name)))
                            .toList();
                    rendered.set(other, render(patterns.get(other), left));
                }
            }
            mutants.add(new Mutant(rule.getName(), "drop " + text, String.join("\n", rendered)));
        }
    }

    private Set<String> bindings(int index) {
        return constraints(index).stream()
                .map(BOUND::matcher)
                .filter(Matcher::matches)
                .map(bound -> bound.group(1))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private boolean onlyJoins(String name) {
        return uses(DrlFile.consequence(rule), name) == 0
                && IntStream.range(0, patterns.size())
                        .mapToObj(this::constraints)
                        .flatMap(List::stream)
                        .filter(constraint -> uses(constraint, name) > 0)
                        .allMatch(constraint -> constraint.startsWith(name + " ") || joins(constraint, name));
    }

    private static boolean joins(String constraint, String name) {
        Matcher equal = EQUAL.matcher(constraint);
        return equal.matches() && equal.group(2).equals(name);
    }

    private static long uses(String text, String name) {
        return Pattern.compile(Pattern.quote(name) + "\\b")
                .matcher(text)
                .results()
                .count();
    }

    private void mutateConstraints(int index) {
        List<String> constraints = constraints(index);
        for (int i = 0; i < constraints.size(); i++) {
            for (Change change : changes(constraints, i)) {
                List<String> changed = new ArrayList<>(constraints);
                changed.remove(i);
                if (!change.expression().isEmpty()) {
                    changed.add(i, change.expression());
                }
                PatternDescr pattern = patterns.get(index);
                String place = pattern.getIdentifier() == null ? pattern.getObjectType() : pattern.getIdentifier();
                add(index, place + ", " + change.what(), render(pattern, changed));
            }
        }
    }

    private static List<Change> changes(List<String> constraints, int index) {
        String constraint = constraints.get(index);
        Matcher bound = BOUND.matcher(constraint);
        if (bound.matches()) {
            String name = bound.group(1);
            String expression = bound.group(2);
            boolean condition = COMBINED.matcher(expression).matches()
                    || constraints.stream()
                            .map(GATE::matcher)
                            .anyMatch(gate -> gate.matches() && gate.group(1).endsWith(name));
            return condition ? bound(name, expression, constraints.contains(name + ".undecided")) : List.of();
        }
        List<Change> changes = new ArrayList<>();
        changes.add(new Change("drop " + constraint, ""));
        Matcher gate = GATE.matcher(constraint);
        Matcher equal = EQUAL.matcher(constraint);
        if (constraint.startsWith("!")) {
            changes.add(new Change("negate " + constraint, constraint.substring(1)));
        } else if (equal.matches()) {
            changes.add(new Change("negate " + constraint, equal.group(1) + " != " + equal.group(2)));
        } else {
            changes.add(new Change("negate " + constraint, "!" + constraint));
            changes.addAll(withoutOneConstant(constraint));
        }
        if (gate.matches() && !gate.group(2).equals("undecided") && mayBeUnknown(gate.group(1), constraints)) {
            String other = gate.group(2).equals("certain") ? ".possible" : ".certain";
            changes.add(new Change(other.substring(1) + " in " + constraint, gate.group(1) + other));
        }
        return changes;
    }

    private static boolean mayBeUnknown(String condition, List<String> constraints) {
        Matcher combined = COMBINED.matcher(condition);
        if (combined.matches()) {
            return operands(combined.group(2)).stream().anyMatch(operand -> mayBeUnknown(operand, constraints));
        }
        if (condition.startsWith("!")) {
            return mayBeUnknown(condition.substring(1), constraints);
        }
        if (condition.startsWith("$")) {
            return constraints.stream()
                    .map(BOUND::matcher)
                    .filter(bound -> bound.matches() && bound.group(1).equals(condition))
                    .anyMatch(bound -> mayBeUnknown(bound.group(2), constraints));
        }
        return !NEVER_UNKNOWN.matcher(condition).matches();
    }

    /** A condition that is let through when unknown is not negated as a whole: the negation is unknown too. */
    private static List<Change> bound(String name, String expression, boolean whenUnknown) {
        UnaryOperator<String> binding = changed -> name + " : " + changed;
        List<Change> changes = new ArrayList<>();
        changes.add(new Change("drop " + expression, binding.apply("Truth.YES")));
        ofCondition(expression).stream()
                .filter(change -> !(whenUnknown && change.what().equals("negate " + expression)))
                .forEach(change -> changes.add(change.in(binding)));
        return changes;
    }

    /** The changes of a three-valued condition: the whole negated, and each operand dropped or changed in the same way. */
    private static List<Change> ofCondition(String condition) {
        Matcher combined = COMBINED.matcher(condition);
        if (!combined.matches()) {
            List<Change> changes = new ArrayList<>(withoutOneConstant(condition));
            changes.add(new Change("negate " + condition, "no( " + condition + " )"));
            return changes;
        }
        List<Change> changes = new ArrayList<>();
        List<String> operands = operands(combined.group(2));
        if (combined.group(1).equals("no")) {
            String operand = operands.get(0);
            changes.add(new Change("negate " + condition, operand));
            ofCondition(operand).stream()
                    .filter(change -> !change.what().equals("negate " + operand))
                    .forEach(change -> changes.add(change.in(changed -> "no( " + changed + " )")));
            return changes;
        }
        changes.add(new Change("negate " + condition, "no( " + condition + " )"));
        for (int i = 0; i < operands.size(); i++) {
            int place = i;
            UnaryOperator<String> frame = changed -> {
                List<String> others = new ArrayList<>(operands);
                others.remove(place);
                if (!changed.isEmpty()) {
                    others.add(place, changed);
                }
                return combined.group(1) + "( " + String.join(", ", others) + " )";
            };
            changes.add(new Change("drop " + operands.get(i), frame.apply("")));
            ofCondition(operands.get(i)).forEach(change -> changes.add(change.in(frame)));
        }
        return changes;
    }

    /** For a call whose last arguments are several constants, or one after another argument: the call without one of them. */
    private static List<Change> withoutOneConstant(String expression) {
        Matcher call = LAST_CALL.matcher(expression);
        if (!call.matches()) {
            return List.of();
        }
        List<String> arguments = operands(call.group(2));
        Set<String> types = arguments.stream()
                .map(CONSTANT::matcher)
                .filter(Matcher::matches)
                .map(constant -> constant.group(1))
                .collect(Collectors.toSet());
        if (arguments.size() < 2 || types.size() != 1) {
            return List.of();
        }
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            if (CONSTANT.matcher(arguments.get(i)).matches()) {
                List<String> others = new ArrayList<>(arguments);
                others.remove(i);
                changes.add(new Change(
                        "drop " + arguments.get(i) + " in " + expression,
                        call.group(1) + " " + String.join(", ", others) + " )"));
            }
        }
        return changes;
    }

    /** Splits at the commas that stand in no inner parenthesis. */
    private static List<String> operands(String text) {
        List<String> operands = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (c == ',' && depth == 0) {
                operands.add(text.substring(start, i).strip());
                start = i + 1;
            }
        }
        operands.add(text.substring(start).strip());
        return operands;
    }

    private void add(int index, String change, String pattern) {
        List<String> rendered = rendered();
        rendered.set(index, pattern);
        mutants.add(new Mutant(rule.getName(), change, String.join("\n", rendered)));
    }

    private List<String> rendered() {
        return IntStream.range(0, patterns.size())
                .mapToObj(index -> render(patterns.get(index), constraints(index)))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private List<String> constraints(int index) {
        return DrlFile.constraints(patterns.get(index)).stream()
                .map(Mutations::line)
                .toList();
    }

    private static String render(PatternDescr pattern, List<String> constraints) {
        String binding = pattern.getIdentifier() == null ? "" : pattern.getIdentifier() + " : ";
        String inside = constraints.isEmpty() ? "" : " " + String.join(", ", constraints) + " ";
        return binding + pattern.getObjectType() + "(" + inside + ")";
    }

    private static String line(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
