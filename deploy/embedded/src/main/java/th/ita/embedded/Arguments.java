package th.ita.embedded;

import java.nio.file.Path;
import java.util.OptionalInt;

/**
 * What the command line asks for.
 *
 * @param data where everything that must survive a restart lives
 * @param server where the unpacked database server lives; shared by any number of data folders
 * @param database the database's port, 0 for a free one, empty for no database
 * @param broker the broker's port, 0 for a free one, empty for no broker
 */
record Arguments(Path data, Path server, OptionalInt database, OptionalInt broker) {

    static final String USAGE = "Usage: --data DIR [--server DIR] [--database[=PORT]] [--broker[=PORT]]";

    /** @throws IllegalArgumentException with one sentence for the user */
    static Arguments parse(String... args) {
        Path data = null;
        Path server = null;
        OptionalInt database = OptionalInt.empty();
        OptionalInt broker = OptionalInt.empty();
        for (int i = 0; i < args.length; i++) {
            int equals = args[i].indexOf('=');
            String name = equals < 0 ? args[i] : args[i].substring(0, equals);
            String value = equals < 0 ? null : args[i].substring(equals + 1);
            switch (name) {
                case "--data" -> data = folder(name, value != null ? value : i + 1 < args.length ? args[++i] : null);
                case "--server" ->
                    server = folder(name, value != null ? value : i + 1 < args.length ? args[++i] : null);
                case "--database" -> database = OptionalInt.of(port(name, value));
                case "--broker" -> broker = OptionalInt.of(port(name, value));
                default -> throw new IllegalArgumentException("Unknown argument " + args[i] + ". " + USAGE);
            }
        }
        if (data == null) {
            throw new IllegalArgumentException("--data is missing. " + USAGE);
        }
        if (database.isEmpty() && broker.isEmpty()) {
            throw new IllegalArgumentException("Neither --database nor --broker is given. " + USAGE);
        }
        return new Arguments(data, server == null ? data.resolve("server") : server, database, broker);
    }

    private static Path folder(String name, String value) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(name + " wants a folder. " + USAGE);
        }
        return Path.of(value).toAbsolutePath().normalize();
    }

    private static int port(String name, String value) {
        if (value == null) {
            return 0;
        }
        try {
            int port = Integer.parseInt(value);
            if (port >= 0 && port <= 65535) {
                return port;
            }
        } catch (NumberFormatException e) {
            // answered below, like a number out of range
        }
        throw new IllegalArgumentException(name + " wants a port from 0 to 65535, not " + value + ".");
    }
}
