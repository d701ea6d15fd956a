package se.omsorgsregler.routines;

import java.util.HashMap;
import java.util.Map;
import se.omsorgsregler.national.DrlFile;
import se.omsorgsregler.national.DrlMutation;
import se.omsorgsregler.national.TableCase;

/** The conditions of the rules that interpret local routines. */
class RoutineMutationTest extends DrlMutation {

    private final Map<String, String> files = new HashMap<>();

    RoutineMutationTest() {
        super(RoutinesWithCases.RULES);
        RoutinesWithCases.ALL.forEach(routine -> routine.requirements()
                .forEach(requirement -> files.put(
                        routine.dutyId(requirement), requirement.getClass().getSimpleName() + ".drl")));
    }

    /** There is a file for each kind of requirement. */
    @Override
    protected boolean isAbout(DrlFile file, String rule, TableCase tableCase) {
        return file.name().equalsIgnoreCase(files.get(tableCase.table().id()));
    }
}
