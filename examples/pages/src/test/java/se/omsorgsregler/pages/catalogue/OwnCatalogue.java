package se.omsorgsregler.pages.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import se.omsorgsregler.api.ComplianceEngine;
import se.omsorgsregler.spi.RulePack;

/** The catalogue of all packs and routines of this library, made once for all tests. */
final class OwnCatalogue {

    static final List<RulePack> PACKS = packs();
    static final Catalogue CATALOGUE = read();
    static final SortedMap<String, String> PAGES = pages(CATALOGUE);
    static final SortedMap<String, Document> DOCUMENTS = documents();

    private OwnCatalogue() {}

    private static List<RulePack> packs() {
        List<RulePack> packs = new ArrayList<>();
        ServiceLoader.load(RulePack.class).forEach(packs::add);
        return packs;
    }

    static Catalogue read() {
        List<RoutineSource> routines = new ArrayList<>();
        PACKS.forEach(pack -> pack.routines().keySet().forEach(id -> routines.add(RoutineSource.of(pack, id))));
        ComplianceEngine.Builder builder = ComplianceEngine.builder();
        PACKS.forEach(pack -> builder.pack(pack.id()));
        routines.forEach(source -> builder.routine(source.routine()));
        FieldUse field = new FieldUse(
                "/offers/*/madeOn",
                "date",
                "The day of the offer.",
                new TreeSet<>(List.of("offer.unanswered", "blekinge.offer-or-key-worker")),
                new TreeSet<>(List.of("offer.not-made")));
        return Catalogue.read(PACKS, builder.build().rules(), routines, List.of(field));
    }

    static SortedMap<String, String> pages(Catalogue catalogue) {
        SortedMap<String, String> pages = new TreeMap<>();
        try {
            new CatalogueSite(catalogue).write(pages::put);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pages;
    }

    private static SortedMap<String, Document> documents() {
        SortedMap<String, Document> documents = new TreeMap<>();
        for (Map.Entry<String, String> page : PAGES.entrySet()) {
            documents.put(page.getKey(), Jsoup.parse(page.getValue()));
        }
        return documents;
    }
}
