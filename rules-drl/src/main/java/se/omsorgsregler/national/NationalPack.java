package se.omsorgsregler.national;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import se.omsorgsregler.api.Force;
import se.omsorgsregler.api.Language;
import se.omsorgsregler.spi.DatedCitation;
import se.omsorgsregler.spi.DatedValue;
import se.omsorgsregler.spi.DutyDeclaration;
import se.omsorgsregler.spi.RulePack;

/**
 * The pack {@code se-national}: what Swedish law and its preparatory works say about the permanent care contact (fast omsorgskontakt) in
 * home care. Immutable and thread-safe.
 */
public final class NationalPack implements RulePack {

    private static final String FOLDER = "se/omsorgsregler/national/";

    private static final List<DutyDeclaration> DUTIES = List.of(
            new DutyDeclaration("offer", Force.LAW),
            new DutyDeclaration("decline-documented", Force.LAW),
            new DutyDeclaration("appointment", Force.PREPARATORY),
            new DutyDeclaration("appointment-documented", Force.LAW),
            new DutyDeclaration("credential", Force.LAW),
            new DutyDeclaration("offer-special-housing", Force.LAW));

    private final SortedMap<String, List<String>> manifest = new TreeMap<>();
    private final Map<Language, Map<String, String>> texts = new EnumMap<>(Language.class);

    /** For {@link java.util.ServiceLoader}. */
    public NationalPack() {
        read("manifest.properties").forEach((file, rules) -> manifest.put(FOLDER + file, List.of(rules.split(" "))));
        for (Language language : Language.values()) {
            texts.put(language, read("texts/messages_" + language.tag() + ".properties"));
        }
    }

    private static Map<String, String> read(String name) {
        Properties properties = new Properties();
        try (InputStream in = NationalPack.class.getClassLoader().getResourceAsStream(FOLDER + name)) {
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> map = new TreeMap<>();
        properties.stringPropertyNames().forEach(key -> map.put(key, properties.getProperty(key)));
        return map;
    }

    @Override
    public String id() {
        return "se-national";
    }

    @Override
    public String version() {
        return "1.0.0";
    }

    @Override
    public String modelIndex() {
        return "META-INF/kie/se.omsorgsregler/rules-drl/drools-model";
    }

    @Override
    public Map<String, List<String>> manifest() {
        return Collections.unmodifiableSortedMap(manifest);
    }

    @Override
    public List<DutyDeclaration> duties() {
        return DUTIES;
    }

    @Override
    public List<DatedValue> values() {
        return NationalValues.TABLE;
    }

    @Override
    public List<DatedCitation> citations() {
        return NationalCitations.TABLE;
    }

    @Override
    public Map<String, String> texts(Language language) {
        return Collections.unmodifiableMap(texts.get(language));
    }
}
