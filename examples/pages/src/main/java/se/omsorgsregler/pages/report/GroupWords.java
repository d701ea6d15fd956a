package se.omsorgsregler.pages.report;

import java.util.List;
import se.omsorgsregler.pages.Texts;

/** What all findings of a rule say, as a heading and the rest. */
record GroupWords(String title, String explanation, String remedy) {

    static GroupWords of(RuleTally rule, Texts texts) {
        List<String> sentences = rule.message.sentences();
        return new GroupWords(
                sentences.isEmpty() ? rule.kind.rule() : sentences.get(0),
                sentences.size() > 1 ? String.join(" ", sentences.subList(1, sentences.size())) : "",
                rule.remedy.text().isEmpty() ? texts.get("group.remedy-varies") : rule.remedy.text());
    }
}
