package se.omsorgsregler.national;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.drools.model.Model;
import se.omsorgsregler.engine.ModelEngine;
import se.omsorgsregler.routine.Routine;
import se.omsorgsregler.spi.RulePack;

/**
 * A pack of rules and the cases that say what they mean.
 *
 * @param pack the pack
 * @param folder where its DRL files stand, seen from the module
 * @param routines the routines that the pack is to interpret
 * @param cases the cases
 */
public record PackUnderTest(RulePack pack, Path folder, List<Routine> routines, List<TableCase> cases) {

    /** The national rules. */
    static final PackUnderTest NATIONAL =
            new PackUnderTest(new NationalPack(), DrlFile.FOLDER, List.of(), CaseTables.all());

    /** A pack that interprets no routines, and whose cases stand beside its rules. */
    public static PackUnderTest of(RulePack pack, String name) {
        return new PackUnderTest(pack, DrlFile.FOLDER.resolveSibling(name), List.of(), CaseTables.of(name));
    }

    /** The rules of the pack as the build compiled them. */
    List<Model> models() {
        return ModelEngine.models(pack);
    }

    /** An engine of this pack alone that runs these rules in place of the pack's own. */
    ModelEngine engine(List<Model> models) {
        return new ModelEngine(pack, models, routines);
    }

    /** The names of all rules. */
    Set<String> rules() {
        Set<String> names = new TreeSet<>();
        pack.manifest().values().forEach(names::addAll);
        return names;
    }
}
