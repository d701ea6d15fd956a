package se.omsorgsregler.engine;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Calendar;
import java.util.Collection;
import java.util.Date;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;

/** The promises that hold for the engine as a whole. */
@AnalyzeClasses(packages = "se.omsorgsregler.engine", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule onlyTheKnowledgeBaseTouchesDrools = noClasses()
            .that()
            .doNotHaveFullyQualifiedName(KnowledgeBase.class.getName())
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.drools..", "org.kie..");

    @ArchTest
    static final ArchRule onlyTheProviderIsPublic =
            classes().that().arePublic().should().haveFullyQualifiedName(DroolsEngineProvider.class.getName());

    @ArchTest
    static final ArchRule needsTheApiAndTheRuleEngineAndNothingElse = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "org.slf4j..",
                    "org.drools..",
                    "org.kie..",
                    "se.omsorgsregler.api..",
                    "se.omsorgsregler.casefile..",
                    "se.omsorgsregler.engine..",
                    "se.omsorgsregler.facts..",
                    "se.omsorgsregler.routine..",
                    "se.omsorgsregler.spi..");

    @ArchTest
    static final ArchRule readsNoClock = noClasses()
            .should()
            .accessTargetWhere(access("reads a clock", Set.of("now", "currentTimeMillis", "nanoTime")))
            .orShould()
            .dependOnClassesThat(are(anyOf("a clock", Clock.class, Instant.class, Date.class, Calendar.class)));

    @ArchTest
    static final ArchRule hasNoDefaultZoneOrLocale = noClasses()
            .should()
            .dependOnClassesThat(are(anyOf("a zone", ZoneId.class, TimeZone.class)))
            .orShould()
            .accessTargetWhere(describe("uses the default locale", ArchitectureTest::usesDefaultLocale));

    @ArchTest
    static final ArchRule leavesTheProcessAlone = noClasses()
            .should()
            .accessTargetWhere(describe(
                    "changes the process",
                    access -> access.getTargetOwner().isAssignableTo(System.class)
                                    && !access.getName().equals("arraycopy")
                                    && !access.getName().equals("identityHashCode")
                            || access.getTargetOwner().isEquivalentTo(Runtime.class)
                                    && !access.getName().equals("getRuntime")
                                    && !access.getName().equals("availableProcessors")
                            || access.getName().equals("setContextClassLoader")))
            .orShould()
            .dependOnClassesThat(are(anyOf("a console", PrintStream.class)));

    @ArchTest
    static final ArchRule hasNoStaticState =
            fields().that().areStatic().should().beFinal();

    @ArchTest
    static final ArchRule keepsNothingForAThread = fields().should().notHaveRawType(assignableTo(ThreadLocal.class));

    /** An array can be written to, whoever holds it. */
    @ArchTest
    static final ArchRule sharesNoStaticArray = fields().that()
            .areStatic()
            .and()
            // A conscious exception: tables of days that are made with Set.of and never change.
            .areNotDeclaredIn(DaysOff.class)
            .and()
            .doNotHaveModifier(JavaModifier.SYNTHETIC)
            .should()
            .notHaveRawType(describe("an array", JavaClass::isArray));

    /** A collection that others see may be filled by them. */
    @ArchTest
    static final ArchRule sharesNoStaticCollection = fields().that()
            .areStatic()
            .and()
            .areNotPrivate()
            .should()
            .notHaveRawType(assignableTo(Collection.class).or(assignableTo(Map.class)));

    private static boolean usesDefaultLocale(JavaAccess<?> access) {
        JavaClass owner = access.getTargetOwner();
        boolean namesLocale = access.getDescription().contains(Locale.class.getName());
        return owner.isEquivalentTo(Locale.class) && access.getName().equals("getDefault")
                || owner.isEquivalentTo(String.class)
                        && Set.of("toLowerCase", "toUpperCase", "format", "formatted")
                                .contains(access.getName())
                        && !namesLocale;
    }

    private static DescribedPredicate<JavaAccess<?>> access(String description, Set<String> names) {
        return describe(description, access -> names.contains(access.getName()));
    }

    private static DescribedPredicate<JavaClass> anyOf(String description, Class<?>... classes) {
        return describe(description, type -> Arrays.stream(classes).anyMatch(type::isEquivalentTo));
    }
}
