package se.omsorgsregler.api;

import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
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
import java.util.function.Predicate;

/** The promises that hold for the module as a whole. */
@AnalyzeClasses(packages = "se.omsorgsregler", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String JSON = "se.omsorgsregler.json..";
    private static final String[] JACKSON = {"tools.jackson..", "com.fasterxml.."};
    private static final String YAML = "org.snakeyaml.engine..";

    @ArchTest
    static final ArchRule needsNoRuleEngine =
            noClasses().should().dependOnClassesThat().resideInAnyPackage("org.drools..", "org.kie..");

    @ArchTest
    static final ArchRule onlyTheCodecsNeedJackson = noClasses()
            .that()
            .resideOutsideOfPackage(JSON)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(JACKSON);

    @ArchTest
    static final ArchRule onlyRoutineFilesNeedYaml = noClasses()
            .that()
            .resideOutsideOfPackage("se.omsorgsregler.routine..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(YAML);

    @ArchTest
    static final ArchRule nothingNeedsTheCodecs = noClasses()
            .that()
            .resideOutsideOfPackage(JSON)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(JSON);

    @ArchTest
    static final ArchRule needsTheJdkAndNothingElse = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "se.omsorgsregler..", "tools.jackson.core..", YAML);

    @ArchTest
    static final ArchRule readsNoClock = noClasses()
            .should()
            .accessTargetWhere(describe(
                    "reads a clock",
                    access -> access.getName().equals("now")
                            || Set.of("currentTimeMillis", "nanoTime").contains(access.getName())))
            .orShould()
            .dependOnClassesThat(are(anyOf("a clock", Clock.class, Instant.class, Date.class, Calendar.class)));

    @ArchTest
    static final ArchRule hasNoDefaultZoneOrLocale = noClasses()
            .should()
            .dependOnClassesThat(are(anyOf("a zone", ZoneId.class, TimeZone.class)))
            .orShould()
            .accessTargetWhere(describe(
                    "uses the default locale",
                    access -> usesDefaultLocale(access.getTargetOwner(), access.getName(), access.getDescription())));

    @ArchTest
    static final ArchRule leavesTheProcessAlone = noClasses()
            .should()
            .accessTargetWhere(describe(
                    "changes the process",
                    access -> access.getTargetOwner().isEquivalentTo(System.class)
                            && Set.of("setProperty", "setProperties", "clearProperty", "exit", "out", "err")
                                    .contains(access.getName())))
            .orShould()
            .dependOnClassesThat(are(anyOf("a console", PrintStream.class)));

    @ArchTest
    static final ArchRule hasNoStaticState =
            fields().that().areStatic().should().beFinal();

    @ArchTest
    static final ArchRule sharesNoStaticCollection = fields().that()
            .areStatic()
            .and()
            .areNotPrivate()
            .should()
            .notHaveRawType(DescribedPredicate.<JavaClass>describe(
                    "a collection or array",
                    type -> type.isArray() || type.isAssignableTo(Collection.class) || type.isAssignableTo(Map.class)));

    private static boolean usesDefaultLocale(JavaClass owner, String name, String description) {
        boolean getter = owner.isEquivalentTo(Locale.class) && name.equals("getDefault");
        boolean text = owner.isEquivalentTo(String.class)
                && (Set.of("toLowerCase", "toUpperCase").contains(name) && !description.contains("Locale")
                        || Set.of("format", "formatted").contains(name) && !description.contains("Locale"));
        return getter || text;
    }

    private static DescribedPredicate<JavaAccess<?>> describe(String description, Predicate<JavaAccess<?>> predicate) {
        return DescribedPredicate.describe(description, predicate);
    }

    private static DescribedPredicate<JavaClass> anyOf(String description, Class<?>... classes) {
        return DescribedPredicate.describe(
                description, type -> Arrays.stream(classes).anyMatch(type::isEquivalentTo));
    }
}
