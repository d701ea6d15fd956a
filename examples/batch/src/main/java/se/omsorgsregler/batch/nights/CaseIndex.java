package se.omsorgsregler.batch.nights;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntFunction;
import se.omsorgsregler.batch.files.Sha256;

/**
 * Finds places in files by case id, in some forty bytes per case: a million of them fit beside a run. It keeps hashes, not ids, so whoever
 * looks something up must see whether it is what was looked for. Not thread-safe while it grows, then immutable.
 */
final class CaseIndex {

    private static final int NONE = 0;

    private long[] hashes = new long[1024];
    private long[] runOffsets = new long[1024];
    private int[] runLengths = new int[1024];
    private long[] reportOffsets = new long[1024];
    private int size;

    /** Open addressing: the number of an entry plus one, or {@link #NONE}. Never more than half full. */
    private int[] slots = new int[2048];

    int size() {
        return size;
    }

    void add(String caseId, long runOffset, int runLength, long reportOffset) {
        if (size == hashes.length) {
            grow();
        }
        hashes[size] = Sha256.first64Bits(caseId);
        runOffsets[size] = runOffset;
        runLengths[size] = runLength;
        reportOffsets[size] = reportOffset;
        place(size);
        size++;
    }

    /**
     * Finds a case.
     *
     * @param look looks whether an entry is the case that is sought, and says what it has found; asked about few entries, mostly one
     */
    <T> Optional<T> find(String caseId, IntFunction<Optional<T>> look) {
        long hash = Sha256.first64Bits(caseId);
        for (int slot = first(hash); slots[slot] != NONE; slot = next(slot)) {
            int entry = slots[slot] - 1;
            if (hashes[entry] == hash) {
                Optional<T> found = look.apply(entry);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    long runOffset(int entry) {
        return runOffsets[entry];
    }

    int runLength(int entry) {
        return runLengths[entry];
    }

    long reportOffset(int entry) {
        return reportOffsets[entry];
    }

    private void grow() {
        int capacity = Math.multiplyExact(size, 2);
        hashes = Arrays.copyOf(hashes, capacity);
        runOffsets = Arrays.copyOf(runOffsets, capacity);
        runLengths = Arrays.copyOf(runLengths, capacity);
        reportOffsets = Arrays.copyOf(reportOffsets, capacity);
        slots = new int[Math.multiplyExact(capacity, 2)];
        for (int entry = 0; entry < size; entry++) {
            place(entry);
        }
    }

    private void place(int entry) {
        int slot = first(hashes[entry]);
        while (slots[slot] != NONE) {
            slot = next(slot);
        }
        slots[slot] = entry + 1;
    }

    /** The number of slots is a power of two. The upper half of the hash, because the cases of a shard can have the lower bits in common. */
    private int first(long hash) {
        return (int) (hash >>> 32) & (slots.length - 1);
    }

    private int next(int slot) {
        return (slot + 1) & (slots.length - 1);
    }
}
