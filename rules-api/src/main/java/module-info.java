/** What a vendor of a record system compiles against. */
module se.omsorgsregler.api {
    requires static org.snakeyaml.engine;
    requires static tools.jackson.core;

    exports se.omsorgsregler.api;
    exports se.omsorgsregler.casefile;
    exports se.omsorgsregler.facts;
    exports se.omsorgsregler.routine;
    exports se.omsorgsregler.json;
    exports se.omsorgsregler.spi;

    uses se.omsorgsregler.spi.EngineProvider;
    uses se.omsorgsregler.spi.RulePack;
}
