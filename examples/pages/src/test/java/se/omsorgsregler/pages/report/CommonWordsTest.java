package se.omsorgsregler.pages.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CommonWordsTest {

    @Test
    void whatAllSayIsSaidOnceAndTheRestIsTheirOwn() {
        CommonWords words = new CommonWords();
        words.add("Något saknas. Det gäller A.");
        words.add("Något saknas. Det gäller B.");

        assertThat(words.text()).isEqualTo("Något saknas.");
        assertThat(words.own("Något saknas. Det gäller B.")).containsExactly("Det gäller B.");
    }

    @Test
    void oneAloneSaysEverything() {
        CommonWords words = new CommonWords();
        words.add("Något saknas. Det gäller A.");

        assertThat(words.text()).isEqualTo("Något saknas. Det gäller A.");
        assertThat(words.own("Något saknas. Det gäller A.")).isEmpty();
    }

    @Test
    void textsWithNothingInCommonKeepTheirWords() {
        CommonWords words = new CommonWords();
        words.add("Ett.");
        words.add("Två.");

        assertThat(words.text()).isEmpty();
        assertThat(words.own("Två.")).containsExactly("Två.");
    }
}
