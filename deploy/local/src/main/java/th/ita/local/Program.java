package th.ita.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import th.ita.embedded.Keeper;

/** One of our packaged programs as a child process: its output in a log file, its health asked over HTTP. */
final class Program implements AutoCloseable {

    private static final Duration STOP = Duration.ofSeconds(30);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    private final String name;
    private final Process keeper;
    private final Path log;
    private final URI ready;

    private Program(String name, Process keeper, Path log, URI ready) {
        this.name = name;
        this.keeper = keeper;
        this.log = log;
        this.ready = ready;
    }

    /**
     * Starts it and returns at once.
     *
     * @param jar a Quarkus {@code quarkus-run.jar}
     * @param ready where it answers 200 when it is ready
     * @param environment beside the one we have
     */
    static Program start(
            String name, Path jar, URI ready, List<String> jvm, Map<String, String> environment, Path log) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvm);
        command.addAll(List.of("-jar", jar.toString()));
        return start(name, command, ready, environment, log);
    }

    /** The same with any command that starts a program. */
    static Program start(String name, List<String> command, URI ready, Map<String, String> environment, Path log) {
        try {
            Files.createDirectories(log.getParent());
            if (Files.exists(log)) {
                Files.move(
                        log, log.resolveSibling(log.getFileName() + ".previous"), StandardCopyOption.REPLACE_EXISTING);
            }
            ProcessBuilder builder = new ProcessBuilder(Keeper.command(command))
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            builder.environment().putAll(environment);
            return new Program(name, builder.start(), log, ready);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String name() {
        return name;
    }

    Path log() {
        return log;
    }

    boolean isAlive() {
        return keeper.isAlive();
    }

    /** Completes when it has ended, asked or not. */
    CompletableFuture<Integer> ended() {
        return keeper.onExit().thenApply(Process::exitValue);
    }

    /** Waits until it says that it is ready. */
    Program awaitReady(Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!isReady()) {
            if (!isAlive()) {
                throw new Refusal(
                        "The " + name + " ended with code " + keeper.exitValue() + " while starting.\n" + tail());
            }
            if (System.nanoTime() > deadline) {
                throw new Refusal("The " + name + " was not ready within " + patience.toSeconds() + " s.\n" + tail());
            }
            LockSupport.parkNanos(50_000_000);
        }
        return this;
    }

    boolean isReady() {
        try {
            HttpRequest request =
                    HttpRequest.newBuilder(ready).timeout(Duration.ofSeconds(5)).build();
            return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal("Interrupted while waiting for the " + name + ".", e);
        }
    }

    /** The last lines of its log, with where the rest is. */
    String tail() {
        List<String> lines;
        try {
            lines = new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            lines = List.of("(unreadable: " + e + ")");
        }
        return "The last lines of " + log + ":\n  "
                + String.join("\n  ", lines.subList(Math.max(0, lines.size() - 20), lines.size()));
    }

    /** Stops it in order: what it has begun it may finish. */
    void stop() {
        try {
            keeper.getOutputStream().close();
            if (!keeper.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)) {
                kill();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            kill();
            Thread.currentThread().interrupt();
        }
    }

    /** SIGKILL: nothing is finished, nothing is said. Returns when it is gone. */
    void kill() {
        keeper.descendants().forEach(ProcessHandle::destroyForcibly);
        try {
            // The keeper sees the program's end and follows.
            if (!keeper.waitFor(5, TimeUnit.SECONDS)) {
                keeper.destroyForcibly();
            }
        } catch (InterruptedException e) {
            keeper.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    /** SIGSTOP: it holds its breath, as in a long pause of garbage collection or a sleeping machine. */
    void pause() {
        signal("STOP");
    }

    /** SIGCONT. */
    void resume() {
        signal("CONT");
    }

    @Override
    public void close() {
        stop();
    }

    private void signal(String signal) {
        List<String> command = new ArrayList<>(List.of("kill", "-" + signal));
        keeper.descendants()
                .filter(child -> child.info().command().orElse("").endsWith("java"))
                .forEach(child -> command.add(Long.toString(child.pid())));
        run(command.toArray(String[]::new));
    }

    static void run(String... command) {
        try {
            if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
                throw new IllegalStateException(String.join(" ", command) + " failed");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
