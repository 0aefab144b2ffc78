package th.ita.embedded;

import java.util.ArrayList;
import java.util.List;

/**
 * Runs a program that must not outlive whoever started it. The keeper is a shell between the two: when our end of its
 * standard input closes, because we close it or because somebody killed us, it ends the program with SIGTERM. It ends when
 * the program does, with the same code. A terminal's Ctrl-C and hang-up, which reach all processes at once, are not the
 * program's business: whoever started it decides in which order things stop.
 */
public final class Keeper {

    private static final String SCRIPT = """
            trap '' INT HUP
            trap : TERM
            exec 3<&0
            "$@" </dev/null 3<&- & program=$!
            { cat <&3 >/dev/null; kill -TERM $program 2>/dev/null; } & listener=$!
            exec 3<&-
            while :; do
                wait $program; code=$?
                kill -0 $program 2>/dev/null || break
            done
            kill -KILL $listener 2>/dev/null
            exit $code
            """;

    private Keeper() {}

    /** The command line that runs this one under a keeper; its standard input must be a pipe that we hold. */
    public static List<String> command(List<String> program) {
        List<String> command = new ArrayList<>(List.of("sh", "-c", SCRIPT, "keeper"));
        command.addAll(program);
        return command;
    }
}
