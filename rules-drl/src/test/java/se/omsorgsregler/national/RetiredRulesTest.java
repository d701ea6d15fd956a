package se.omsorgsregler.national;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import se.omsorgsregler.api.Language;
import se.omsorgsregler.spi.DutyDeclaration;

/** An id that is gone is never used again, and says what replaces it. */
class RetiredRulesTest {

    private static final NationalPack PACK = new NationalPack();
    private static final String FILE = "retired-rules.properties";
    private static final String NONE = "none";
    private static final String MESSAGE = ".message";
    private static final Pattern ENTRY = Pattern.compile("([a-z0-9.-]+), (\\d+)\\.0\\.0");

    /** Ids of findings and duties, and names of rules. */
    private static Set<String> ids() {
        Set<String> ids = new TreeSet<>();
        PACK.duties().stream().map(DutyDeclaration::id).forEach(ids::add);
        PACK.manifest().values().forEach(ids::addAll);
        PACK.texts(Language.SWEDISH).keySet().stream()
                .filter(key -> key.endsWith(MESSAGE))
                .map(key -> key.substring(0, key.length() - MESSAGE.length()))
                .forEach(ids::add);
        return ids;
    }

    private static List<String> complaints(Reader list) throws IOException {
        Properties retired = new Properties();
        retired.load(list);
        Set<String> ids = ids();
        int major = Integer.parseInt(PACK.version().substring(0, PACK.version().indexOf('.')));
        List<String> complaints = new ArrayList<>();
        for (String id : new TreeSet<>(retired.stringPropertyNames())) {
            Matcher entry = ENTRY.matcher(retired.getProperty(id));
            if (!entry.matches()) {
                complaints.add(id + ": write 'replacement, version', the version a major one");
                continue;
            }
            String replacement = entry.group(1);
            if (ids.contains(id)) {
                complaints.add(id + ": is retired, choose another id");
            }
            if (!replacement.equals(NONE)
                    && !ids.contains(replacement)
                    && !retired.stringPropertyNames().contains(replacement)) {
                complaints.add(id + ": its replacement " + replacement + " is neither an id nor retired");
            }
            if (Integer.parseInt(entry.group(2)) > major) {
                complaints.add(id + ": is gone from a version that is yet to come");
            }
        }
        return complaints;
    }

    @Test
    void noRetiredIdIsInUse() {
        try (InputStream in = NationalPack.class.getResourceAsStream(FILE)) {
            assertThat(complaints(new InputStreamReader(in, StandardCharsets.UTF_8)))
                    .isEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void theCheckSeesEveryMistake() throws IOException {
        String list = String.join(
                "\n",
                "good.one = offer.not-made, 1.0.0",
                "good.chain = good.one, 1.0.0",
                "good.end = none, 1.0.0",
                "offer.unanswered = none, 1.0.0",
                "offer = none, 1.0.0",
                "duty.line = no-such-rule, 1.0.0",
                "from.minor = none, 1.1.0",
                "from.later = none, 99.0.0");

        assertThat(complaints(new StringReader(list)))
                .containsExactly(
                        "duty.line: its replacement no-such-rule is neither an id nor retired",
                        "from.later: is gone from a version that is yet to come",
                        "from.minor: write 'replacement, version', the version a major one",
                        "offer: is retired, choose another id",
                        "offer.unanswered: is retired, choose another id");
    }
}
