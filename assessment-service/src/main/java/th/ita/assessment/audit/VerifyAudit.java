package th.ita.assessment.audit;

import java.io.PrintStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

import io.quarkus.runtime.configuration.DurationConverter;

import com.mysql.cj.jdbc.Driver;

/**
 * {@code verify-audit}: looks through the books without the service, with a connection to the database that may read, and one
 * to Kafka. An auditor runs it from their own copy of the program.
 */
public final class VerifyAudit {

    /** The first argument that asks for it. */
    public static final String COMMAND = "verify-audit";

    /** Everything was looked at, and holds. */
    static final int INTACT = 0;

    /** Something was found. */
    static final int NOT_INTACT = 1;

    /** Something could not be looked at, or the command was not understood. */
    static final int UNKNOWN = 2;

    private static final int AT_ONCE = 20_000;

    private static final String USAGE = """
            verify-audit [--head <hash>]… [--without-kafka]
              --head <hash>     a head that was copied from the log or elsewhere; may be repeated
              --without-kafka   do not compare with the heads in Kafka
            Reads ITA_DATABASE_URL, ITA_DATABASE_USER, ITA_DATABASE_PASSWORD and KAFKA_BOOTSTRAP_SERVERS as the service does.
            Ends with 0 when nothing is wrong, 1 when something is, 2 when it could not find out.
            """;

    private final PrintStream out;
    private final Config config;
    private final List<String> heads = new ArrayList<>();
    private boolean withKafka = true;

    private VerifyAudit(PrintStream out, Config config) {
        this.out = out;
        this.config = config;
    }

    /**
     * Does what the arguments say.
     *
     * @param arguments without the first, {@link #COMMAND}
     * @return what the process ends with
     */
    public static int run(PrintStream out, List<String> arguments) {
        VerifyAudit command = new VerifyAudit(out, ConfigProvider.getConfig());
        if (!command.understands(arguments)) {
            out.print(USAGE);
            return UNKNOWN;
        }
        try {
            return command.verify();
        } catch (SQLException e) {
            out.println("The database cannot be read: "
                    + String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
            return UNKNOWN;
        }
    }

    private boolean understands(List<String> arguments) {
        for (int i = 0; i < arguments.size(); i++) {
            if (arguments.get(i).equals("--without-kafka")) {
                withKafka = false;
            } else if (arguments.get(i).equals("--head")
                    && i + 1 < arguments.size()
                    && arguments.get(i + 1).matches("[0-9a-fA-F]{64}")) {
                heads.add(arguments.get(++i).toLowerCase(Locale.ROOT));
            } else {
                return false;
            }
        }
        return true;
    }

    private int verify() throws SQLException {
        boolean intact = true;
        boolean compared = true;
        long seals = 0;
        long entries = 0;
        Long from = 1L;
        Verification stretch = null;
        while (from != null) {
            // The heads that were given are looked for once.
            stretch = stretch(from, from == 1 ? heads : List.of());
            stretch.findings().forEach(finding -> out.println(finding.en()));
            intact &= stretch.intact();
            compared &= stretch.kafka().state().equals("compared");
            seals += stretch.firstSeal() == null ? 0 : stretch.lastSeal() - stretch.firstSeal() + 1;
            entries += stretch.entries();
            from = stretch.next();
        }
        out.printf(Locale.ROOT, "%d entries in %d seals; the last head is %s%n", entries, seals, stretch.head());
        out.printf(
                Locale.ROOT,
                "%d entries are not sealed yet%n",
                stretch.unsealed().count());
        if (!withKafka) {
            out.println("Not compared with the heads in Kafka");
        } else if (!compared) {
            out.println("Kafka cannot be reached: not compared with the heads there");
        } else {
            out.printf(
                    Locale.ROOT,
                    "Kafka holds heads up to seal %d%n",
                    stretch.kafka().newest());
        }
        out.println(intact ? "Nothing is wrong with what was looked at" : "NOT INTACT");
        return intact ? (compared || !withKafka ? INTACT : UNKNOWN) : NOT_INTACT;
    }

    private Verification stretch(long from, List<String> known) throws SQLException {
        try (Connection connection = connect()) {
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setReadOnly(true);
            connection.setAutoCommit(false);
            return new Verifier(
                            connection, this::kafka, duration("longest-transaction", SealingConfig.LONGEST_TRANSACTION))
                    .verify(from, AT_ONCE, known);
        }
    }

    private Connection connect() throws SQLException {
        Properties login = new Properties();
        login.setProperty("user", config.getValue("quarkus.datasource.username", String.class));
        config.getOptionalValue("quarkus.datasource.password", String.class)
                .ifPresent(password -> login.setProperty("password", password));
        login.setProperty("connectionTimeZone", "UTC");
        login.setProperty("allowPublicKeyRetrieval", "true");
        return new Driver().connect(config.getValue("quarkus.datasource.jdbc.url", String.class), login);
    }

    private HeadsInKafka kafka(long first, long last) {
        return withKafka
                ? HeadsInKafka.read(
                        brokers(),
                        setting("topic", SealingConfig.TOPIC),
                        duration("kafka-patience", SealingConfig.KAFKA_PATIENCE),
                        first,
                        last)
                : new HeadsInKafka(Map.of(), 0);
    }

    /** As the service is told where they are and how to log in: everything below {@code kafka}. */
    private Map<String, Object> brokers() {
        Map<String, Object> brokers = new HashMap<>();
        for (String name : config.getPropertyNames()) {
            String key = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.]", ".");
            if (key.startsWith("kafka.")) {
                config.getOptionalValue(name, String.class)
                        .ifPresent(value -> brokers.put(key.substring("kafka.".length()), value));
            }
        }
        return brokers;
    }

    /* Without the service its configuration has no defaults. */
    private String setting(String name, String otherwise) {
        return config.getOptionalValue(SealingConfig.PREFIX + "." + name, String.class)
                .orElse(otherwise);
    }

    private Duration duration(String name, String otherwise) {
        return DurationConverter.parseDuration(setting(name, otherwise));
    }
}
