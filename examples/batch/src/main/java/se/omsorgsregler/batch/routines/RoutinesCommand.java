package se.omsorgsregler.batch.routines;

import picocli.CommandLine.Command;

/** What can be done with local routines; see its subcommands. */
@Command(
        name = "routines",
        description = "Lists the local routines that come with the library, and checks files of others.",
        synopsisSubcommandLabel = "COMMAND")
public final class RoutinesCommand {}
