package se.omsorgsregler.pages.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.omsorgsregler.api.Language;
import se.omsorgsregler.api.Outcome;
import se.omsorgsregler.casefile.EndReason;
import se.omsorgsregler.casefile.TaskKind;
import se.omsorgsregler.pages.Texts;
import se.omsorgsregler.routine.MeetingEvent;
import se.omsorgsregler.routine.Requirement;
import se.omsorgsregler.routine.StartEvent;

class CatalogueTextsTest {

    @Test
    void bothLanguagesHaveTheSameKeys() throws IOException {
        assertThat(keys(Language.ENGLISH)).isEqualTo(keys(Language.SWEDISH)).isNotEmpty();
    }

    private static Set<String> keys(Language language) throws IOException {
        Properties properties = new Properties();
        try (InputStream in = CatalogueSite.class.getResourceAsStream("texts_" + language.tag() + ".properties")) {
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return properties.stringPropertyNames();
    }

    @ParameterizedTest
    @EnumSource
    void whateverARoutineCanSayHasWords(Language language) {
        Texts texts = new Texts(language, CatalogueSite.class);
        Stream.of(TaskKind.values())
                .forEach(task ->
                        assertThat(texts.has("task." + task)).as(task.name()).isTrue());
        Stream.of(StartEvent.Kind.values())
                .filter(kind -> kind != StartEvent.Kind.TASK)
                .forEach(kind ->
                        assertThat(texts.has("start." + kind)).as(kind.name()).isTrue());
        Stream.of(MeetingEvent.Kind.values())
                .filter(kind -> kind != MeetingEvent.Kind.TASK)
                .forEach(kind ->
                        assertThat(texts.has("met-by." + kind)).as(kind.name()).isTrue());
        Stream.of(Requirement.State.values())
                .forEach(state ->
                        assertThat(texts.has("state." + state)).as(state.name()).isTrue());
        Stream.of(EndReason.values())
                .forEach(reason -> assertThat(texts.has("end-reason." + reason))
                        .as(reason.name())
                        .isTrue());
        Stream.of(Outcome.values())
                .forEach(outcome -> assertThat(texts.has("outcome." + outcome))
                        .as(outcome.name())
                        .isTrue());
    }
}
