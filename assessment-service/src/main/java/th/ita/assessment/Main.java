package th.ita.assessment;

import java.util.Map;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

import liquibase.Scope;
import liquibase.ui.LoggerUIService;

/** Starts the service. */
@QuarkusMain
public final class Main {

    private Main() {}

    public static void main(String... arguments) throws Exception {
        // Else Liquibase tells each of its steps to the console, past the log with its structured lines.
        Scope.enter(Map.of(Scope.Attr.ui.name(), new LoggerUIService()));
        Quarkus.run(arguments);
    }
}
