package se.omsorgsregler.batch.nights;

import java.util.Locale;
import se.omsorgsregler.api.Language;
import se.omsorgsregler.batch.cli.Texts;

/** Renders for a person what has changed since earlier runs. */
public final class SinceText {

    private final Texts texts;
    private final StringBuilder out = new StringBuilder();

    private SinceText(Language language) {
        texts = new Texts(language);
    }

    /** The lines that are printed after the summary. */
    public static String render(Since since, Language language) {
        return new SinceText(language).render(since);
    }

    private String render(Since since) {
        for (Since.Run run : since.runs()) {
            out.append('\n');
            line("since.run", run.asOf());
            run.obstacles().forEach(obstacle -> line("since.obstacle." + obstacle));
        }
        Since.Cases cases = since.cases();
        line("since.cases", cases.evaluated(), cases.skipped(), cases.added(), cases.gone(), cases.refused());
        if (!since.rules().isEmpty()) {
            out.append('\n');
            line("since.rules");
            since.rules().forEach(this::change);
            change(texts.get("since.all"), since.findings());
        }
        return out.toString();
    }

    private void change(String rule, Since.Change change) {
        out.append(String.format(
                Locale.ROOT, "%8d %8d %8d  %s\n", change.added(), change.gone(), change.unchanged(), rule));
    }

    private void line(String key, Object... arguments) {
        out.append(texts.get(key, arguments)).append('\n');
    }
}
