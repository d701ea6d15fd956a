package se.omsorgsregler.batch.nights;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CaseIndexTest {

    private static final int CASES = 10_000;

    @Test
    void everyCaseIsFoundWhereItStands() {
        CaseIndex index = new CaseIndex();
        for (int i = 0; i < CASES; i++) {
            index.add("K-" + i, 100L * i, i, 1L << 40 | i);
        }

        assertThat(index.size()).isEqualTo(CASES);
        for (int i = 0; i < CASES; i++) {
            int entry = index.find("K-" + i, Optional::of).orElseThrow();
            assertThat(entry).isEqualTo(i);
            assertThat(index.runOffset(entry)).isEqualTo(100L * i);
            assertThat(index.runLength(entry)).isEqualTo(i);
            assertThat(index.reportOffset(entry)).isEqualTo(1L << 40 | i);
            assertThat(index.find("other-" + i, Optional::of)).isEmpty();
        }
    }

    @Test
    void ofEntriesThatLookTheSameTheOneIsTakenThatIsTheCase() {
        CaseIndex index = new CaseIndex();
        index.add("same", 0, 1, 0);
        index.add("same", 0, 2, 0);
        List<Integer> looked = new ArrayList<>();

        Optional<Integer> found = index.find("same", entry -> {
            looked.add(entry);
            return Optional.of(entry).filter(candidate -> index.runLength(candidate) == 2);
        });

        assertThat(found).contains(1);
        assertThat(looked).containsExactly(0, 1);
        assertThat(index.find("same", entry -> Optional.empty())).isEmpty();
    }
}
