package se.omsorgsregler.national;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import se.omsorgsregler.proposal.prop2025_26_60.Prop20252660Pack;
import se.omsorgsregler.proposal.sou2020_70.Sou202070Pack;
import se.omsorgsregler.routines.RoutinesPack;

/** The promises that hold for the packs as a whole. Those of them that the build compiled from DRL may call the rule engine. */
@AnalyzeClasses(
        packagesOf = {NationalPack.class, Prop20252660Pack.class, RoutinesPack.class, Sou202070Pack.class},
        importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final DescribedPredicate<JavaClass> WRITTEN_IN_JAVA = describe(
            "written in Java",
            type -> Files.exists(
                    Path.of("src/main/java", type.getPackageName().replace('.', '/'), type.getSimpleName() + ".java")));

    @ArchTest
    static final ArchRule packsNeedTheApiAndNothingElse = classes()
            .that(WRITTEN_IN_JAVA)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "se.omsorgsregler.api..",
                    "se.omsorgsregler.national..",
                    "se.omsorgsregler.proposal..",
                    "se.omsorgsregler.routine..",
                    "se.omsorgsregler.routines..",
                    "se.omsorgsregler.spi..");

    @ArchTest
    static final ArchRule rulesNeedTheVocabularyAndTheRuleEngine = classes()
            .that(DescribedPredicate.not(WRITTEN_IN_JAVA))
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "org.drools..",
                    "org.kie..",
                    "se.omsorgsregler.casefile..",
                    "se.omsorgsregler.facts..",
                    "se.omsorgsregler.national..",
                    "se.omsorgsregler.proposal..",
                    "se.omsorgsregler.routine..",
                    "se.omsorgsregler.routines..");

    @ArchTest
    static final ArchRule readsNoClock = noClasses()
            .should()
            .accessTargetWhere(describe(
                    "reads a clock",
                    access -> Set.of("now", "currentTimeMillis", "nanoTime").contains(access.getName())));

    @ArchTest
    static final ArchRule hasNoStaticState =
            fields().that().areStatic().should().beFinal();
}
