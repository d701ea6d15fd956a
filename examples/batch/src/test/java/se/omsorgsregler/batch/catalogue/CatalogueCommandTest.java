package se.omsorgsregler.batch.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.omsorgsregler.batch.Cli;
import se.omsorgsregler.batch.cli.ExitCode;

class CatalogueCommandTest {

    @TempDir
    private Path folder;

    @Test
    void pagesOfTheChosenPacksAndRoutinesAreWritten() throws IOException {
        Path routine = folder.resolve("mine.yaml");
        Files.writeString(routine, """
                id: mine
                version: "1"
                force: LOCAL_ROUTINE
                validFrom: 2024-01-01
                title: {sv: "Vår rutin", en: "Our routine"}
                source: "Beslut 2023-12-12"
                requirements:
                  - {id: plan, kind: event, start: HOME_CARE_START, met-by: [PLAN_ESTABLISHED], within: 10 days}
                """);
        Files.writeString(folder.resolve("mine.sv.md"), "# mine: Vår rutin\n\n## Källan\nEtt beslut i nämnden.\n");
        Path out = folder.resolve("out");

        Cli.Result result =
                Cli.run("catalogue", "--out", out.toString(), "--pack", "se-national", "--routine", routine.toString());

        assertThat(result.exitCode()).as(result.err()).isEqualTo(ExitCode.OK);
        assertThat(result.out()).startsWith("Katalogen är skriven: ");
        assertThat(result.err().lines())
                .containsExactly(
                        "omsorgsregler: routine mine: write its page mine.en.md",
                        "omsorgsregler: routine mine: write cases of the requirement plan");
        assertThat(Files.readString(out.resolve("sv/routines/mine.html")))
                .contains("Ett beslut i nämnden.", "10 dagar");
        assertThat(Files.readString(out.resolve("en/rules/offer.decline-undocumented.html")))
                .contains("href=\"../fields.html#offers.documented\"");
        assertThat(out.resolve("sv/routines/blekinge.html")).doesNotExist();
        assertThat(out.resolve("sv/rules/sou-2020-70.offer-not-made.html")).doesNotExist();
    }

    @Test
    void aFolderWithSomethingElseIsLeftAlone() throws IOException {
        Files.writeString(folder.resolve("letter.txt"), "mine");

        Cli.Result result = Cli.run("catalogue", "--out", folder.toString());

        assertThat(result.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(result.err()).contains("holds something that is no catalogue");
        assertThat(folder).isDirectoryNotContaining(path -> !path.endsWith("letter.txt"));
    }

    @Test
    void whatCannotBeShownIsNamed() throws IOException {
        Path out = folder.resolve("out");
        Path noRoutine = Files.writeString(folder.resolve("no.yaml"), "id: 1\n");

        Cli.Result noPack = Cli.run("catalogue", "--out", out.toString(), "--pack", "nowhere");
        Cli.Result noFile = Cli.run("catalogue", "--out", out.toString(), "--routine", "nowhere");
        Cli.Result invalid = Cli.run("catalogue", "--out", out.toString(), "--routine", noRoutine.toString());
        Cli.Result noFolder = Cli.run("catalogue");

        assertThat(noPack.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(noPack.err()).contains("no pack nowhere");
        assertThat(noFile.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(noFile.err()).contains("nowhere: neither a file nor one of the routines ange, blekinge");
        assertThat(invalid.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(invalid.err()).contains("no.yaml:1: ");
        assertThat(noFolder.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(out).doesNotExist();
    }
}
