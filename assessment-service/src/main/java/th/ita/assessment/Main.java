package th.ita.assessment;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Starts the service. */
@QuarkusMain
public final class Main {

    private Main() {}

    public static void main(String... arguments) {
        // Else Liquibase prints to the console past the log, where every line is to be a structured one.
        System.setProperty("liquibase.uiService", "LOGGER");
        Quarkus.run(arguments);
    }
}
