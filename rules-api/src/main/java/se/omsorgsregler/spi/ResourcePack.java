package se.omsorgsregler.spi;

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
import se.omsorgsregler.api.ConfigurationException;
import se.omsorgsregler.api.Language;

/**
 * A pack whose manifest and texts are resources in the folder of its package: {@code manifest.properties} (DRL file = names of its rules,
 * separated by blanks) and {@code texts/messages_sv.properties}, {@code texts/messages_en.properties} (UTF-8). Immutable and thread-safe as
 * long as subclasses are.
 */
public abstract class ResourcePack implements RulePack {

    private final String folder = getClass().getPackageName().replace('.', '/') + "/";
    private final SortedMap<String, List<String>> manifest = new TreeMap<>();
    private final Map<Language, Map<String, String>> texts = new EnumMap<>(Language.class);

    /**
     * Reads manifest and texts.
     *
     * @throws ConfigurationException if one of the resources is missing
     */
    protected ResourcePack() {
        read("manifest.properties").forEach((file, rules) -> manifest.put(folder + file, List.of(rules.split(" "))));
        for (Language language : Language.values()) {
            texts.put(language, read("texts/messages_" + language.tag() + ".properties"));
        }
    }

    private Map<String, String> read(String name) {
        Properties properties = new Properties();
        try (InputStream in = getClass().getClassLoader().getResourceAsStream(folder + name)) {
            if (in == null) {
                throw new ConfigurationException("a pack lacks its resource " + folder + name);
            }
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> map = new TreeMap<>();
        properties.stringPropertyNames().forEach(key -> map.put(key, properties.getProperty(key)));
        return map;
    }

    /**
     * The folder of the pack's resources.
     *
     * @return name that ends with a slash
     */
    protected final String folder() {
        return folder;
    }

    @Override
    public final Map<String, List<String>> manifest() {
        return Collections.unmodifiableSortedMap(manifest);
    }

    @Override
    public final Map<String, String> texts(Language language) {
        return Collections.unmodifiableMap(texts.get(language));
    }
}
