package se.omsorgsregler.national;

/** Every case of every table beside the national rules. */
class CasesTest extends RuleCases {

    CasesTest() {
        super(National.ENGINE, CaseTables.all());
    }
}
