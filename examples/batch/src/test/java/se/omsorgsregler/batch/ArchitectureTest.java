package se.omsorgsregler.batch;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The promises that hold for the module as a whole. */
@AnalyzeClasses(packages = "se.omsorgsregler.batch", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String ROOT = "se.omsorgsregler.batch";

    @ArchTest
    static final ArchRule roomsKnowEachOtherInOneDirection =
            slices().matching(ROOT + ".(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule nothingKnowsTheEntry = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(ROOT);

    @ArchTest
    static final ArchRule onlyTheEntryIsInNoRoom = classes()
            .that()
            .resideInAPackage(ROOT)
            .and()
            .doNotHaveSimpleName("package-info")
            .should()
            .haveFullyQualifiedName(Main.class.getName());
}
