package th.ita.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import th.ita.embedded.EmbeddedProcess;

/**
 * The packaged programs on a database, a broker and a website of their own, every one a process that can be stopped,
 * killed or paused alone.
 */
final class Installation implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Path folder;
    private final Map<String, String> environment;
    private final int databasePort = FreePort.next();
    private final int brokerPort = FreePort.next();
    private final Administrator administrator = new Administrator("administrator", "only-for-these-tests", "the tests");
    private final Website website;
    private final List<Program> programs = new ArrayList<>();
    private EmbeddedProcess database;
    private EmbeddedProcess broker;

    private Installation(Path folder, Map<String, String> environment) {
        this.folder = folder;
        this.environment = new HashMap<>(environment);
        this.website = Website.start(websiteFolder(), "127.0.0.1", 0);
        this.environment.put("ITA_PUBLIC_WEBSITE_URL", "http://127.0.0.1:" + website.port());
        // A third of what the programs come with: the same happens, and nobody waits for it as long.
        this.environment.put("ITA_ANNOUNCEMENT_LEASE", "3S");
        this.environment.put("ITA_ANNOUNCEMENT_KAFKA_PATIENCE", "1500MS");
        this.environment.put("ITA_ANNOUNCEMENT_UNHEARD_CHECK", "3S");
        this.environment.put("ITA_ANNOUNCEMENT_UNHEARD_GRACE", "6S");
    }

    /** Database, broker and website; no program yet. */
    static Installation in(Path folder) {
        return in(folder, Map.of());
    }

    /** @param environment of the programs, beside what all tests give them */
    static Installation in(Path folder, Map<String, String> environment) {
        Installation installation = new Installation(folder, environment);
        CompletableFuture<Void> broker = CompletableFuture.runAsync(installation::startBroker);
        installation.startDatabase();
        broker.join();
        return installation;
    }

    /** A replica of the service with a client of its own. */
    record Service(Program program, Api api, int port) {

        URI url() {
            return URI.create("http://127.0.0.1:" + port + "/api/v1/");
        }
    }

    /** Returns at once; {@link #ready} waits. */
    Service startService(String name) {
        return startService(name, FreePort.next());
    }

    Service startService(String name, int port) {
        Program program = keep(programs().startService(name, "127.0.0.1", port));
        return new Service(program, new Api(URI.create("http://127.0.0.1:" + port + "/api/v1/"), administrator), port);
    }

    Program startWorker(String name) {
        return keep(programs().startWorker(name, FreePort.next()));
    }

    /** @param jar of another worker than the one that was built */
    Program startWorker(String name, Path jar) {
        return keep(programs().startWorker(name, FreePort.next(), jar));
    }

    /** For good; the others go on. */
    void kill(Service service) {
        service.program().kill();
        programs.remove(service.program());
    }

    static void ready(Program... programs) {
        for (Program program : programs) {
            program.awaitReady(PATIENCE);
        }
    }

    static Service ready(Service service) {
        ready(service.program());
        return service;
    }

    void startDatabase() {
        database = EmbeddedProcess.in(folder.resolve("database-server"))
                .database(databasePort)
                .start();
    }

    void stopDatabase() {
        database.stop();
    }

    void startBroker() {
        broker = EmbeddedProcess.in(folder.resolve("broker-server"))
                .broker(brokerPort)
                .start();
    }

    void stopBroker() {
        broker.stop();
    }

    /** SIGSTOP: it takes connections and answers nothing. */
    void pauseBroker() {
        signal("-STOP");
    }

    void resumeBroker() {
        signal("-CONT");
    }

    private void signal(String signal) {
        Program.run("kill", signal, Long.toString(broker.handle().pid()));
    }

    EmbeddedProcess database() {
        return database;
    }

    EmbeddedProcess broker() {
        return broker;
    }

    Administrator administrator() {
        return administrator;
    }

    Path websiteFolder() {
        return folder.resolve("website");
    }

    /** Renamed first: then it is gone at once, not file by file. */
    void removeWebsite() {
        Path doomed = folder.resolve("doomed");
        try {
            Files.move(websiteFolder(), doomed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        DataFolder.delete(doomed);
    }

    Path mailFolder() {
        return folder.resolve("mail");
    }

    URI websiteUrl() {
        return URI.create("http://127.0.0.1:" + website.port() + "/");
    }

    private Programs programs() {
        return new Programs(
                folder.resolve("logs"),
                "jdbc:mysql://127.0.0.1:" + databasePort + "/ita",
                "root",
                "127.0.0.1:" + brokerPort,
                websiteFolder(),
                administrator,
                environment,
                Programs.QUICK_START);
    }

    private Program keep(Program program) {
        programs.add(program);
        return program;
    }

    @Override
    public void close() {
        // Nothing of it is wanted any more, and a paused program would not hear a request.
        programs.forEach(Program::kill);
        website.close();
        database.kill();
        broker.kill();
    }
}
