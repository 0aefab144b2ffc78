package th.ita.local;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The two packaged programs, and what each must be told.
 *
 * @param logs the folder for their output
 * @param bootstrapServers of the broker
 * @param website the folder that is published to
 * @param environment for both, beside the addresses
 * @param jvm options of the virtual machine
 */
record Programs(
        Path logs,
        String databaseUrl,
        String databaseUser,
        String bootstrapServers,
        Path website,
        Administrator administrator,
        Map<String, String> environment,
        List<String> jvm) {

    /** Half the processor time until it is up, for slower work once it is warm: right for one user, and for tests. */
    static final List<String> QUICK_START = List.of("-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    /** As on a server. */
    static final List<String> FULL_SPEED = List.of("-Xmx512m");

    private static final Path SERVICE = packaged("assessment-service");
    static final Path WORKER = packaged("report-worker");

    /** @param host where it listens; only the API is for others than this machine */
    Program startService(String name, String host, int port) {
        Map<String, String> told = new HashMap<>(environment);
        told.put("ITA_DATABASE_URL", databaseUrl);
        told.put("ITA_DATABASE_USER", databaseUser);
        told.put(Administrator.NAME, administrator.name());
        told.put(Administrator.PASSWORD, administrator.password());
        // Nobody gets letters from a machine like this; they are files beside the website, where no reader comes.
        String letters = website.resolveSibling("mail").toString();
        told.putIfAbsent("ITA_MAIL_FOLDER", System.getenv().getOrDefault("ITA_MAIL_FOLDER", letters));
        return start(name, SERVICE, host, port, told);
    }

    Program startWorker(String name, int port) {
        return startWorker(name, port, WORKER);
    }

    /** @param jar of the worker, in the folder that it was packaged into */
    Program startWorker(String name, int port, Path jar) {
        Map<String, String> told = new HashMap<>(environment);
        told.put("ITA_WEBSITE_FOLDER", website.toString());
        // Beside it: who deletes the website keeps what was signed.
        told.put("ITA_ARCHIVE_FOLDER", website.resolveSibling("archive").toString());
        return start(name, jar, "127.0.0.1", port, told);
    }

    private Program start(String name, Path jar, String host, int port, Map<String, String> told) {
        told.put("KAFKA_BOOTSTRAP_SERVERS", bootstrapServers);
        // Whoever reads these logs is a person.
        told.putIfAbsent("ITA_LOG_JSON", "false");
        told.put("QUARKUS_HTTP_HOST", host);
        told.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        return Program.start(
                name,
                built(jar),
                URI.create("http://" + reachable(host) + ":" + port + "/q/health/ready"),
                jvm,
                told,
                logs.resolve(name.replace(' ', '-') + ".log"));
    }

    /** Who listens on every address is reached on the nearest one. */
    static String reachable(String host) {
        return host.equals("0.0.0.0") || host.equals("::") ? "127.0.0.1" : host;
    }

    private static Path packaged(String module) {
        return checkout().resolve(module).resolve("target/quarkus-app/quarkus-run.jar");
    }

    private static Path built(Path jar) {
        if (!Files.exists(jar)) {
            throw new Refusal("The file " + jar + " is missing; build it with mvn package, or start with deploy/run.");
        }
        return jar;
    }

    /** The folder that holds {@code deploy/local}, found from where our own classes are. */
    static Path checkout() {
        try {
            Path classes = Path.of(Programs.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return classes.resolve("../../../..").normalize();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
