package se.omsorgsregler.pages.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DrlTokenTest {

    @Test
    void thePiecesOfEveryLineAreTheLine() {
        OwnCatalogue.CATALOGUE
                .files()
                .forEach(file -> file.text()
                        .lines()
                        .forEach(line -> assertThat(DrlToken.of(line).stream()
                                        .map(DrlToken::text)
                                        .collect(Collectors.joining()))
                                .isEqualTo(line)));
    }

    @Test
    void piecesAreToldApart() {
        assertThat(DrlToken.of("rule \"a // b\" @source( $x ) // end"))
                .containsExactly(
                        new DrlToken("keyword", "rule"),
                        new DrlToken("", " "),
                        new DrlToken("string", "\"a // b\""),
                        new DrlToken("", " "),
                        new DrlToken("meta", "@source"),
                        new DrlToken("", "( "),
                        new DrlToken("variable", "$x"),
                        new DrlToken("", " ) "),
                        new DrlToken("comment", "// end"));
    }
}
