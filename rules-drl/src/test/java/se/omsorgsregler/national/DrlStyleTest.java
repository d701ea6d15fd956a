package se.omsorgsregler.national;

import java.util.Map;

/** How the national rules are written. */
class DrlStyleTest extends DrlStyle {

    DrlStyleTest() {
        super(
                new NationalPack(),
                DrlFile.FOLDER,
                Map.of(
                        "home-care-gap-days", "decides which decisions make one span",
                        "home-care-early-days", "decides which offers and assessments belong to a span"),
                Map.of(
                        "offer/5", "OfferMissing exists only when the condition is possible",
                        "credential/4",
                                "its gate is that the certificate is unknown, and that makes the condition unknown",
                        "credential/15",
                                "the last line for a deputy before the transition ends: it holds whatever the lines above left",
                        "credential/16",
                                "the last line for a deputy after the transition: it holds whatever the lines above left"));
    }
}
