package se.omsorgsregler.batch.csv;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * One row of a table, kept as the bytes of its JSON object until the case is put together: a whole export is in memory at once. Not
 * thread-safe.
 */
final class Row {

    /** What became of a row. */
    enum Fate {
        USED,
        REFUSED,
        IGNORED
    }

    private final SourceFile file;
    private final long line;
    private final byte[] json;
    private final boolean faulty;
    private Fate fate;

    Row(SourceFile file, long line, ObjectNode fields, boolean faulty) {
        this.file = file;
        this.line = line;
        this.json = JsonMapper.shared().writeValueAsBytes(fields);
        this.faulty = faulty;
    }

    SourceFile file() {
        return file;
    }

    long line() {
        return line;
    }

    /** Whether a cell could not be read. */
    boolean isFaulty() {
        return faulty;
    }

    /** A new object with what the row says. */
    ObjectNode fields() {
        JsonNode node = JsonMapper.shared().readTree(json);
        return (ObjectNode) node;
    }

    void use() {
        fate = Fate.USED;
    }

    /** A row that another case uses is used. */
    void refuse() {
        if (fate == null) {
            fate = Fate.REFUSED;
        }
    }

    /** What became of the row; one that no case asked for is ignored, unless something is wrong with it. */
    Fate fate() {
        if (fate != null) {
            return fate;
        }
        return faulty ? Fate.REFUSED : Fate.IGNORED;
    }

    /** Whether no case asked for the row. */
    boolean isUnasked() {
        return fate == null;
    }
}
