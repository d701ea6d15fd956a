package se.omsorgsregler.springbatch;

import java.nio.file.Path;
import java.util.Objects;

/**
 * What an installation decides. Nothing here changes a result.
 *
 * @param database the file of the database, without its ending
 * @param partitions into how many parts the lines are divided, each with a thread of its own; a run that is started again keeps its number
 * @param chunkSize how many cases are written at once, in one transaction
 * @param maxBroken how many broken lines a part may have before the job takes the file for something else and fails
 */
public record Settings(Path database, int partitions, int chunkSize, int maxBroken) {

    /** The chunk size that suits most: after a crash at most so many cases of each part are evaluated again. */
    public static final int CHUNK_SIZE = 100;

    public Settings {
        Objects.requireNonNull(database, "database");
        requirePositive(partitions, "partitions");
        requirePositive(chunkSize, "chunkSize");
        requirePositive(maxBroken, "maxBroken");
    }

    private static void requirePositive(int value, String name) {
        if (value < 1) {
            throw new IllegalArgumentException(name + " must be at least 1");
        }
    }
}
