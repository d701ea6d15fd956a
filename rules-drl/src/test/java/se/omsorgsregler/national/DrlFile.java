package se.omsorgsregler.national;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.drools.drl.ast.descr.AnnotationDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.kie.internal.builder.conf.LanguageLevelOption;

/**
 * A DRL file of a pack as Drools' own parser reads it.
 *
 * @param name its path below the folder of the pack
 * @param content what the parser made of it
 */
public record DrlFile(String name, PackageDescr content) {

    /** Where the national rules stand, seen from the module. */
    static final Path FOLDER = Path.of("src/main/resources/se/omsorgsregler/national");

    /** Every DRL file of the national pack, in the order of their names. */
    static List<DrlFile> all() {
        return all(FOLDER);
    }

    /** Every DRL file of the pack in a folder, in the order of their names. */
    static List<DrlFile> all(Path folder) {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(path -> path.toString().endsWith(".drl"))
                    .map(path -> read(folder, path))
                    .sorted((one, other) -> one.name.compareTo(other.name))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DrlFile read(Path folder, Path file) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        try {
            DrlParser parser = new DrlParser(LanguageLevelOption.DRL10);
            PackageDescr content = parser.parse(false, Files.readString(file));
            if (parser.hasErrors()) {
                throw new IllegalStateException(name + ": " + parser.getErrors());
            }
            return new DrlFile(name, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (DroolsParserException e) {
            throw new IllegalStateException(name, e);
        }
    }

    /** The folder below that of the pack, empty for a file that stands in the pack's own. */
    String folder() {
        return name.substring(0, Math.max(0, name.indexOf('/')));
    }

    List<RuleDescr> rules() {
        return content.getRules();
    }

    /** The patterns of a rule; whatever else a rule might match on is left out. */
    static List<PatternDescr> patterns(RuleDescr rule) {
        return rule.getLhs().getDescrs().stream()
                .filter(PatternDescr.class::isInstance)
                .map(PatternDescr.class::cast)
                .toList();
    }

    /** The constraints of a pattern as they are written. */
    static List<String> constraints(PatternDescr pattern) {
        return pattern.getDescrs().stream()
                .filter(ExprConstraintDescr.class::isInstance)
                .map(constraint ->
                        ((ExprConstraintDescr) constraint).getExpression().strip())
                .toList();
    }

    static String consequence(RuleDescr rule) {
        return rule.getConsequence().toString().strip();
    }

    /** What the metadata of a rule says, such as {@code R13 R15} for {@code @source( "R13 R15" )}. */
    static Optional<String> metadata(RuleDescr rule, String key) {
        AnnotationDescr annotation = rule.getAnnotation(key);
        return annotation == null
                ? Optional.empty()
                : Optional.of(annotation.getSingleValueStripped().toString().strip());
    }
}
