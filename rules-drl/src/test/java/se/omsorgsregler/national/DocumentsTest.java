package se.omsorgsregler.national;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.omsorgsregler.routines.RoutinesPack;
import se.omsorgsregler.spi.RulePack;

/** Packs hand out what stands beside their rules. */
class DocumentsTest {

    private static final NationalPack NATIONAL = new NationalPack();

    @ParameterizedTest
    @CsvSource({
        "offer.unanswered.sv.md, offer/offer.unanswered.sv.md",
        "offer.unanswered.cases.yaml, offer/offer.unanswered.cases.yaml",
        "duty-credential.en.md, credential/duty-credential.en.md",
        "fixtures-credential.yaml, fixtures-credential.yaml"
    })
    void filesAreFoundByNameAlone(String name, String file) throws IOException {
        assertThat(text(NATIONAL, name))
                .contains(Files.readString(Path.of("src/main/resources/se/omsorgsregler/national", file)));
    }

    @Test
    void pagesAndCasesOfRoutinesStandBesideThem() throws IOException {
        assertThat(text(new RoutinesPack(), "blekinge.cases.yaml"))
                .get()
                .asString()
                .contains("routine: blekinge\n");
    }

    @Test
    void theChangelogGoesAlong() throws IOException {
        assertThat(text(NATIONAL, "CHANGELOG.md")).contains(Files.readString(Path.of("CHANGELOG.md")));
    }

    @Test
    void whatThereIsNotIsEmpty() throws IOException {
        assertThat(text(NATIONAL, "offer.of-another-pack.sv.md")).isEmpty();
    }

    private static Optional<String> text(RulePack pack, String name) throws IOException {
        Optional<InputStream> document = pack.document(name);
        if (document.isEmpty()) {
            return Optional.empty();
        }
        try (InputStream in = document.get()) {
            return Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
