package th.ita.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * {@link Embedded} as a process of its own, so that the broker's libraries never meet the class path of whoever starts
 * it. Needs nothing but the JDK; the process finds its libraries where the build of this module has put them.
 *
 * <pre>{@code
 * try (EmbeddedProcess embedded = EmbeddedProcess.in(folder).database().broker().start()) {
 *     connect(embedded.databaseUrl(), embedded.databaseUser(), embedded.bootstrapServers());
 * }
 * }</pre>
 */
public final class EmbeddedProcess implements AutoCloseable {

    private static final Duration STOP = Duration.ofSeconds(60);

    private final Process process;
    private final Path data;
    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final CompletableFuture<Void> ready = new CompletableFuture<>();

    private EmbeddedProcess(Process process, Path data) {
        this.process = process;
        this.data = data;
    }

    /** A launch that keeps everything in this folder; a later one in the same folder finds it again. */
    public static Launch in(Path data) {
        return new Launch(data.toAbsolutePath().normalize());
    }

    /** What to start; at least one of {@code database} and {@code broker}. */
    public static final class Launch {

        private final Path data;
        private final List<String> arguments = new ArrayList<>();
        // The very first start on a machine unpacks and initialises the database server.
        private Duration patience = Duration.ofMinutes(3);

        private Launch(Path data) {
            this.data = data;
        }

        /** With a database on a free port. */
        public Launch database() {
            return database(0);
        }

        /** With a database on this port; 0 for a free one. */
        public Launch database(int port) {
            arguments.add("--database=" + port);
            return this;
        }

        /** With a broker on a free port. */
        public Launch broker() {
            return broker(0);
        }

        /** With a broker on this port; 0 for a free one. */
        public Launch broker(int port) {
            arguments.add("--broker=" + port);
            return this;
        }

        /** How long {@link #start} waits. */
        public Launch patience(Duration patience) {
            this.patience = patience;
            return this;
        }

        /**
         * Starts it and waits until everything answers.
         *
         * @throws IllegalStateException with the reason and the end of the logs, when it does not come up
         */
        public EmbeddedProcess start() {
            try {
                Path libraries = libraries();
                Files.createDirectories(data);
                List<String> command = new ArrayList<>(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xms64m",
                        "-Xmx384m",
                        "-Xss512k",
                        "-XX:+UseSerialGC",
                        // Compiled once and lightly: it lives for minutes and must not take a core from its users.
                        "-XX:TieredStopAtLevel=1",
                        "-Dfile.encoding=UTF-8",
                        "-cp",
                        ownClasses() + System.getProperty("path.separator") + libraries + "/*",
                        "th.ita.embedded.Embedded",
                        "--data",
                        data.toString(),
                        "--server",
                        libraries.resolveSibling("server").toString()));
                command.addAll(arguments);
                Process process = new ProcessBuilder(command)
                        .redirectError(data.resolve("console.log").toFile())
                        .start();
                EmbeddedProcess embedded = new EmbeddedProcess(process, data);
                embedded.listen();
                embedded.awaitReady(patience);
                return embedded;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The JDBC address of the empty utf8mb4 database. */
    public String databaseUrl() {
        return answer("database");
    }

    /** The user of that address; it has no password and is let in from this machine only. */
    public String databaseUser() {
        return "root";
    }

    /** The broker's address, as {@code bootstrap.servers} wants it. */
    public String bootstrapServers() {
        return answer("broker");
    }

    /** The folder with data and logs. */
    public Path data() {
        return data;
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** The process itself, for whoever wants to watch or to pause it. */
    public ProcessHandle handle() {
        return process.toHandle();
    }

    /** The last lines of every log, for a message. */
    public String logTail() {
        StringBuilder tail = new StringBuilder();
        for (String log : List.of("console.log", "embedded.log", "database.log")) {
            Path file = data.resolve(log);
            if (Files.exists(file)) {
                List<String> lines = lines(file);
                lines.subList(Math.max(0, lines.size() - 15), lines.size())
                        .forEach(line ->
                                tail.append(log).append(": ").append(line).append('\n'));
            }
        }
        return tail.toString();
    }

    /** Stops it in order; what it holds is written. */
    public void stop() {
        try {
            process.getOutputStream().close();
            if (!process.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)) {
                kill();
                throw new IllegalStateException(
                        "Database and broker did not stop within " + STOP.toSeconds() + " s.\n" + logTail());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            kill();
            Thread.currentThread().interrupt();
        }
    }

    /** SIGKILL for it and its children, as a machine without power would: nothing is written, nothing is said. */
    public void kill() {
        List<ProcessHandle> family = Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .toList();
        family.forEach(ProcessHandle::destroyForcibly);
        long deadline = System.nanoTime() + STOP.toNanos();
        while (family.stream().anyMatch(EmbeddedProcess::runs)) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("Database and broker survived SIGKILL for " + STOP.toSeconds() + " s.");
            }
            LockSupport.parkNanos(5_000_000);
        }
        // Our own child is ours to bury.
        process.onExit().join();
    }

    /** An orphan that nobody has buried yet is still listed, without its command: it holds nothing any more. */
    private static boolean runs(ProcessHandle member) {
        return member.isAlive() && member.info().command().isPresent();
    }

    @Override
    public void close() {
        stop();
    }

    private String answer(String what) {
        String answer = answers.get(what);
        if (answer == null) {
            throw new IllegalStateException("This process was started without a " + what + ".");
        }
        return answer;
    }

    private void listen() {
        Thread.ofPlatform().daemon().name("embedded-" + process.pid()).start(() -> {
            try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    String[] words = line.split(" ", 2);
                    if (words[0].equals("ready")) {
                        ready.complete(null);
                    } else if (words.length == 2) {
                        answers.put(words[0], words[1]);
                    }
                }
            } catch (IOException e) {
                // it has ended; the line below says so
            }
            ready.completeExceptionally(new IllegalStateException("it ended"));
        });
    }

    private void awaitReady(Duration patience) {
        String problem;
        try {
            ready.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return;
        } catch (TimeoutException e) {
            problem = "Database and broker were not ready within " + patience.toSeconds() + " s.";
        } catch (ExecutionException e) {
            problem = "Database and broker did not start.";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            problem = "Interrupted while database and broker were starting.";
        }
        kill();
        throw new IllegalStateException(problem + "\n" + logTail());
    }

    private static List<String> lines(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            return List.of("(unreadable: " + e + ")");
        }
    }

    private static Path ownClasses() {
        try {
            return Path.of(EmbeddedProcess.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Beside our own classes; or, when those come from a Maven repository, in the checkout we are run in. */
    private static Path libraries() {
        Path beside = ownClasses().resolveSibling("lib");
        if (Files.isDirectory(beside)) {
            return beside;
        }
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            Path built = folder.resolve("deploy/embedded/target/lib");
            if (Files.isDirectory(built)) {
                return built;
            }
        }
        throw new IllegalStateException(
                "The libraries of database and broker are missing: build them with mvn -pl deploy/embedded package.");
    }
}
