package th.ita.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A MariaDB server as a child process, with one empty database. */
final class Database {

    static final String REDO_LOG = "32M";
    static final String NAME = "ita";

    private static final Logger LOG = LoggerFactory.getLogger(Database.class);
    private static final Duration START = Duration.ofMinutes(2);
    private static final Duration STOP = Duration.ofSeconds(30);

    private final Process keeper;
    private final int port;

    private Database(Process keeper, int port) {
        this.keeper = keeper;
        this.port = port;
    }

    static Database start(Path data, Path serverFolder, int wantedPort) throws Exception {
        DatabaseServer server = DatabaseServer.in(serverFolder);
        Path files = data.resolve("database");
        endLeftover(files.resolve("server.pid"));
        server.initialise(files);
        int port = Loopback.claim("database", wantedPort);

        Path setup = data.resolve("database-setup.sql");
        // utf8mb4_unicode_ci is known to MariaDB and MySQL alike, and compares Thai by the Unicode rules.
        Files.writeString(
                setup,
                "CREATE DATABASE IF NOT EXISTS " + NAME + " CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;\n");
        List<String> command = new ArrayList<>(server.command());
        command.addAll(List.of(
                "--datadir=" + files,
                "--bind-address=" + Loopback.HOST,
                "--port=" + port,
                // Relative to the data folder: a socket's absolute path may be too long for the system.
                "--socket=server.sock",
                "--pid-file=" + files.resolve("server.pid"),
                "--init-file=" + setup,
                "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_unicode_ci",
                "--default-time-zone=+00:00",
                "--skip-name-resolve",
                // Nothing leaves this machine, and making a key costs up to five seconds at every start.
                "--skip-ssl",
                "--skip-log-bin",
                "--max-connections=200",
                // Laptop sizes: a year of the whole country fits many times over.
                "--innodb-buffer-pool-size=128M",
                "--innodb-log-file-size=" + REDO_LOG,
                "--performance-schema=OFF"));
        ProcessBuilder builder = new ProcessBuilder(Keeper.command(command))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log(data).toFile()));
        server.environment(builder);
        long logged = Files.exists(log(data)) ? Files.size(log(data)) : 0;
        Database database = new Database(builder.start(), port);
        database.awaitReady(log(data), logged);
        LOG.info("The database listens on port {}", port);
        return database;
    }

    static Path log(Path data) {
        return data.resolve("database.log");
    }

    String url() {
        return "jdbc:mysql://" + Loopback.HOST + ":" + port + "/" + NAME;
    }

    /** Completes when the server has ended, asked or not. */
    CompletableFuture<Integer> ended() {
        return keeper.onExit().thenApply(Process::exitValue);
    }

    void stop() throws IOException {
        keeper.getOutputStream().close();
        try {
            if (!keeper.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)) {
                LOG.warn("The database did not stop within {} s and is killed", STOP.toSeconds());
                keeper.descendants().forEach(ProcessHandle::destroyForcibly);
                keeper.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Reads what the server says of itself. Asking its port instead may find the asker: a connection to a free port of
     * one's own machine can be given that very port as its source.
     */
    private void awaitReady(Path log, long logged) throws IOException, StartFailure {
        long deadline = System.nanoTime() + START.toNanos();
        while (!said(log, logged, "ready for connections")) {
            if (!keeper.isAlive()) {
                throw new StartFailure(
                        "The database ended with code " + keeper.exitValue() + " while starting; see " + log + ".");
            }
            if (System.nanoTime() > deadline) {
                stop();
                throw new StartFailure(
                        "The database was not ready within " + START.toSeconds() + " s; see " + log + ".");
            }
            try {
                keeper.waitFor(20, TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                stop();
                Thread.currentThread().interrupt();
                throw new StartFailure("Interrupted while the database was starting.", e);
            }
        }
    }

    private static boolean said(Path log, long from, String words) throws IOException {
        try (InputStream lines = Files.newInputStream(log)) {
            lines.skipNBytes(from);
            return new String(lines.readAllBytes(), StandardCharsets.UTF_8).contains(words);
        }
    }

    /** A server whose parent was killed is about to end by itself; one that doesn't is helped along. */
    private static void endLeftover(Path pidFile) throws IOException, StartFailure {
        ProcessHandle leftover;
        try {
            leftover = ProcessHandle.of(Long.parseLong(Files.readString(pidFile).strip()))
                    .orElse(null);
        } catch (NoSuchFileException | NumberFormatException e) {
            return;
        }
        // The number may belong to somebody else by now.
        if (leftover == null
                || !leftover.info().command().orElse("").matches(".*/(mariadbd|mysqld)( \\(deleted\\))?")) {
            return;
        }
        LOG.info("Waiting for the previous database server, process {}", leftover.pid());
        try {
            leftover.onExit().get(10, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            LOG.warn("The previous database server, process {}, is killed", leftover.pid());
            leftover.destroyForcibly();
            leftover.onExit().join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("Interrupted while the previous database server ended.", e);
        } catch (ExecutionException e) {
            throw new StartFailure("The previous database server could not be waited for.", e);
        }
    }
}
