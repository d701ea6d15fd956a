package se.omsorgsregler.batch.files;

import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes JSON for people too, always with the same bytes for the same content. */
public final class PrettyJson {

    /** Not the line end of the platform. */
    private static final DefaultIndenter INDENTER = new DefaultIndenter("  ", "\n");

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .defaultPrettyPrinter(
                    new DefaultPrettyPrinter().withObjectIndenter(INDENTER).withArrayIndenter(INDENTER))
            .build();

    private PrettyJson() {}

    /** The content as indented lines. */
    public static String write(Object content) {
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(content) + "\n";
    }
}
