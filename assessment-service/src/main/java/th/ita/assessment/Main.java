package th.ita.assessment;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

import th.ita.assessment.audit.VerifyAudit;

import liquibase.Scope;
import liquibase.ui.LoggerUIService;

/** Starts the service, or does what the first argument names instead: {@code verify-audit}. */
@QuarkusMain
public final class Main {

    private Main() {}

    public static void main(String... arguments) throws Exception {
        if (arguments.length > 0 && arguments[0].equals(VerifyAudit.COMMAND)) {
            List<String> rest = Arrays.asList(arguments).subList(1, arguments.length);
            System.exit(VerifyAudit.run(System.out, rest));
        }
        // Else Liquibase tells each of its steps to the console, past the log with its structured lines.
        Scope.enter(Map.of(Scope.Attr.ui.name(), new LoggerUIService()));
        Quarkus.run(arguments);
    }
}
