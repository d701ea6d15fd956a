package se.omsorgsregler.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourceProfileTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/workers",
                "/workers/*/licensedProfession",
                "/workers/*/certificates/*/grantedOn",
                "/recipient",
                "/recipient/circumstances/*/from",
                "/healthCareContact",
                "/decisions/*/services"
            })
    void aPatternNamesAnOptionalField(String pattern) {
        assertThat(new SourceProfile("x", List.of(pattern)).lacks()).containsExactly(pattern);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "workers",
                "/worker",
                "/workers/",
                "/workers/*",
                "/workers/0/licensedProfession",
                "/workers/licensedProfession",
                "/workers/*/id",
                "/workers/*/licensedProfession/*",
                "/workers/*/licensedProfession/x",
                "/decisions/*/services/*",
                "/caseId",
                "/offers/*/madeOn",
                "/*/offers"
            })
    void anyOtherPatternIsRefused(String pattern) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SourceProfile("x", List.of("/workers", pattern)))
                .withMessage("no optional field of the case file: " + pattern);
    }

    @Test
    void everyPatternThatIsRefusedIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SourceProfile("x", List.of("/workerz", "/offers", "/offerz")))
                .withMessage("no optional field of the case file: /offerz, /workerz");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "två", "a b", ".a"})
    void anIdIsOpaque(String id) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SourceProfile(id, List.of("/workers")))
                .withMessageContaining("id");
    }

    @Test
    void aProfileOfNothingIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new SourceProfile("x", List.of()));
    }

    @Test
    void patternsAreSortedAndOnceEach() {
        SourceProfile profile = new SourceProfile("x", List.of("/workers", "/offers", "/workers"));
        assertThat(profile.lacks()).containsExactly("/offers", "/workers");
        assertThat(profile).hasToString("SourceProfile[x]");
    }

    @ParameterizedTest
    @CsvSource({
        "/workers/0/licensedProfession, true",
        "/workers/17/licensedProfession, true",
        "/workers/0/certificates/3/grantedOn, true",
        "/workers/0/certificates, false",
        "/workers, false",
        "/workers/0/employments, false",
        "/recipient/circumstances, true",
        "/recipient/circumstances/2/from, true",
        "/offers, false"
    })
    void aPatternCoversItsFieldAndWhatStandsWithin(String pointer, boolean covered) {
        SourceProfile profile = new SourceProfile(
                "x", List.of("/workers/*/licensedProfession", "/workers/*/certificates/*/grantedOn", "/recipient"));
        assertThat(profile.coversAll(List.of(pointer))).isEqualTo(covered);
        assertThat(profile.coversAll(List.of("/workers/1/licensedProfession", pointer)))
                .isEqualTo(covered);
    }

    @Test
    void whereNothingIsMissingNothingIsCovered() {
        assertThat(new SourceProfile("x", List.of("/workers")).coversAll(List.of()))
                .isFalse();
    }
}
