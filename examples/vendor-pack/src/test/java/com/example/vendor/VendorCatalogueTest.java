package com.example.vendor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.Example;
import se.omsorgsregler.pages.catalogue.Catalogue;
import se.omsorgsregler.pages.catalogue.CatalogueSite;

/** The pack has all that a catalogue of rules shows, in both languages. */
class VendorCatalogueTest {

    private static final Catalogue CATALOGUE =
            Catalogue.read(List.of(new VendorPack()), Engines.BOTH.rules(), List.of(), List.of());

    @Example
    void nothingLacksThatReadersAreOwed() {
        assertThat(CATALOGUE.gaps()).isEmpty();
    }

    @Example
    void theRuleHasItsPageInBothLanguages() throws IOException {
        SortedMap<String, String> pages = new TreeMap<>();
        new CatalogueSite(CATALOGUE).write(pages::put);

        assertThat(pages.get("sv/rules/vendor.offer-answer-slow.html"))
                .contains("<h1>Svaret dröjer</h1>", "Dag 14 är den sista i tid", "vendor-answer-days");
        assertThat(pages.get("en/rules/vendor.offer-answer-slow.html")).contains("<h1>The answer is slow</h1>");
        assertThat(pages.get("en/values.html")).contains("id=\"vendor-answer-days\"");
    }
}
