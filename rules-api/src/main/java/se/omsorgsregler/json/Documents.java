package se.omsorgsregler.json;

import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import se.omsorgsregler.casefile.ProblemCode;
import se.omsorgsregler.format.Shape;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/** Turns text into objects of a {@link Shape} and back. Immutable and thread-safe. */
final class Documents {

    private final int maxNesting;
    private final JsonFactory factory;

    /** @param maxNameAndTextLength nothing within a document can be longer than the document */
    Documents(int maxNesting, int maxNumberLength, int maxNameAndTextLength) {
        this.maxNesting = maxNesting;
        factory = JsonFactory.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(maxNesting)
                        .maxNumberLength(maxNumberLength)
                        .maxNameLength(maxNameAndTextLength)
                        .maxStringLength(maxNameAndTextLength)
                        .build())
                .build();
    }

    /**
     * Decodes a document in UTF-8, and refuses what is not, where a parser of bytes guesses other encodings.
     *
     * @throws UnreadableDocumentException if it is not UTF-8
     */
    static String decode(byte[] json) throws UnreadableDocumentException {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(json))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            throw new UnreadableDocumentException(ProblemCode.MALFORMED_JSON);
        }
    }

    /**
     * Reads one document.
     *
     * @return the object; {@code null} when the document is none, which is reported
     * @throws UnreadableDocumentException if the text is not one JSON document within the limits
     */
    <T> T read(String json, Shape<T, ?> shape, ProblemSink problems) throws UnreadableDocumentException {
        try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), json)) {
            try {
                if (parser.nextToken() == null) {
                    throw new UnreadableDocumentException(ProblemCode.MALFORMED_JSON);
                }
                T document = new ShapeReader(parser, problems).document(shape);
                if (parser.nextToken() != null) {
                    throw new UnreadableDocumentException(ProblemCode.MALFORMED_JSON);
                }
                return document;
            } catch (StreamConstraintsException beyond) {
                throw new UnreadableDocumentException(
                        parser.streamReadContext().getNestingDepth() > maxNesting
                                ? ProblemCode.NESTED_TOO_DEEP
                                : ProblemCode.NUMBER_TOO_LONG);
            } catch (JacksonException malformed) {
                throw new UnreadableDocumentException(ProblemCode.MALFORMED_JSON);
            }
        }
    }

    /** Writes one document on one line. */
    String write(Consumer<JsonGenerator> content) {
        StringWriter json = new StringWriter();
        try (JsonGenerator generator = factory.createGenerator(ObjectWriteContext.empty(), json)) {
            content.accept(generator);
        }
        return json.toString();
    }
}
