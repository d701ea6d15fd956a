package se.omsorgsregler.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.MissingResourceException;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.omsorgsregler.api.DutyStatus;
import se.omsorgsregler.api.Force;
import se.omsorgsregler.api.Language;
import se.omsorgsregler.api.Outcome;

class TextsTest {

    @Test
    void bothLanguagesHaveTheSameKeys() throws IOException {
        assertThat(keys(Language.ENGLISH)).isEqualTo(keys(Language.SWEDISH)).isNotEmpty();
    }

    private static Set<String> keys(Language language) throws IOException {
        Properties properties = new Properties();
        try (InputStream in = Texts.class.getResourceAsStream("texts_" + language.tag() + ".properties")) {
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return properties.stringPropertyNames();
    }

    @Test
    void everyEnumValueHasAWord() {
        for (Language language : Language.values()) {
            Texts texts = new Texts(language, Texts.class);
            for (Enum<?>[] values : new Enum<?>[][] {Outcome.values(), Force.values(), DutyStatus.values()}) {
                for (Enum<?> value : values) {
                    assertThat(texts.of(value)).isNotBlank();
                }
            }
        }
    }

    @Test
    void numbersAndSharesFollowTheLanguageAndNotTheMachine() {
        Texts swedish = new Texts(Language.SWEDISH, Texts.class);
        Texts english = new Texts(Language.ENGLISH, Texts.class);
        assertThat(swedish.number(1234567)).isEqualTo("1\u00a0234\u00a0567");
        assertThat(english.number(1234567)).isEqualTo("1,234,567");
        assertThat(swedish.share(1, 8)).isEqualTo("12,5\u00a0%");
        assertThat(english.share(2, 3)).isEqualTo("66.7%");
        assertThat(english.share(0, 0)).isEqualTo("\u2013");
    }

    @Test
    void anUnknownTextIsRefused() {
        Texts texts = new Texts(Language.SWEDISH, Texts.class);
        assertThatThrownBy(() -> texts.get("no.such.text")).isInstanceOf(MissingResourceException.class);
    }
}
