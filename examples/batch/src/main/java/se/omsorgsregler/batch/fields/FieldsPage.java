package se.omsorgsregler.batch.fields;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import se.omsorgsregler.api.Language;
import se.omsorgsregler.api.RuleSet;
import se.omsorgsregler.batch.cli.Texts;
import se.omsorgsregler.batch.rules.RuleSetText;
import se.omsorgsregler.batch.schema.CaseField;

/** Renders which rule needs which field as a page in Markdown. */
final class FieldsPage {

    private static final String NOTHING = "-";

    private final Texts texts;
    private final StringBuilder out = new StringBuilder();

    private FieldsPage(Language language) {
        texts = new Texts(language);
    }

    static String render(List<CaseField> fields, FieldNeeds needs, RuleSet ruleSet, Language language) {
        FieldsPage page = new FieldsPage(language);
        page.head(ruleSet);
        page.byField(fields, needs);
        page.byRule(fields, needs);
        return page.out.toString();
    }

    private void head(RuleSet ruleSet) {
        line("# " + texts.get("fields.title"));
        line("");
        line(texts.get("fields.generated", RuleSetText.packs(ruleSet)));
        line("");
        for (String key : List.of("true", "false", "nothing", "empty", "undecided", "changed")) {
            line("- " + texts.get("fields.legend." + key));
        }
    }

    private void byField(List<CaseField> fields, FieldNeeds needs) {
        Map<String, List<CaseField>> groups = fields.stream()
                .collect(Collectors.groupingBy(CaseField::group, LinkedHashMap::new, Collectors.toList()));
        heading("fields.by-field");
        tableHead("fields.columns.by-field");
        groups.values().stream().filter(group -> group.size() == 1).forEach(group -> row(group.get(0), needs));
        groups.forEach((name, group) -> {
            if (group.size() > 1) {
                line("");
                line("### " + code(name));
                line("");
                tableHead("fields.columns.by-field");
                group.forEach(field -> row(field, needs));
            }
        });
    }

    private void row(CaseField field, FieldNeeds needs) {
        cells(List.of(
                code(field.pattern()),
                what(field),
                field.required() ? texts.get("fields.required") : field.absent(),
                codes(needs.undecided(field)),
                codes(needs.changed(field))));
    }

    private String what(CaseField field) {
        String values = field.values().stream().map(FieldsPage::code).collect(Collectors.joining(", "));
        String type = field.type().isEmpty() ? "" : field.type() + ". ";
        return type + field.description() + (values.isEmpty() ? "" : " " + values);
    }

    private void byRule(List<CaseField> fields, FieldNeeds needs) {
        SortedMap<String, SortedSet<String>> fieldsOfRules = new TreeMap<>();
        for (CaseField field : fields) {
            for (String rule : needs.undecided(field)) {
                fieldsOfRules.computeIfAbsent(rule, absent -> new TreeSet<>()).add(field.pattern());
            }
        }
        heading("fields.by-rule");
        tableHead("fields.columns.by-rule");
        fieldsOfRules.forEach((rule, patterns) -> cells(List.of(code(rule), codes(patterns))));
    }

    private void heading(String key) {
        line("");
        line("## " + texts.get(key));
        line("");
    }

    private void tableHead(String key) {
        List<String> columns = List.of(texts.get(key).split("\\|"));
        cells(columns);
        line("|" + " --- |".repeat(columns.size()));
    }

    private void cells(List<String> cells) {
        line(cells.stream()
                .map(cell -> cell.isEmpty() ? NOTHING : cell)
                .collect(Collectors.joining(" | ", "| ", " |")));
    }

    private static String codes(SortedSet<String> names) {
        return names.stream().map(FieldsPage::code).collect(Collectors.joining(", "));
    }

    private static String code(String text) {
        return "`" + text + "`";
    }

    private void line(String text) {
        out.append(text).append('\n');
    }
}
