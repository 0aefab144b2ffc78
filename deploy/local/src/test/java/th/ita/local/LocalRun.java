package th.ita.local;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** {@link Local} as {@code deploy/run} starts it, and what it has printed so far. */
final class LocalRun implements AutoCloseable {

    private static final Pattern ADDRESS = Pattern.compile("^ {2}(.+?) {2,}(\\S.*)$");

    private final Process process;
    private final List<String> lines = new ArrayList<>();
    private final CompletableFuture<Void> up = new CompletableFuture<>();

    private LocalRun(Process process) {
        this.process = process;
    }

    static LocalRun start(String... arguments) {
        Path deploy = Programs.checkout().resolve("deploy");
        List<String> command = hearingInterrupts();
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                String.join(
                        File.pathSeparator,
                        deploy.resolve("local/target/classes").toString(),
                        deploy.resolve("embedded/target/classes").toString(),
                        deploy.resolve("local/target/lib").resolve("*").toString()),
                "th.ita.local.Local"));
        command.addAll(List.of(arguments));
        try {
            LocalRun run = new LocalRun(
                    new ProcessBuilder(command).redirectErrorStream(true).start());
            Thread.ofVirtual().start(run::listen);
            return run;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A build that runs in the background ignores Ctrl-C, and whatever it starts would, too. */
    private static List<String> hearingInterrupts() {
        List<String> env = new ArrayList<>(List.of("env", "--default-signal=INT"));
        try {
            List<String> trial = new ArrayList<>(env);
            trial.add("true");
            return new ProcessBuilder(trial).start().waitFor() == 0 ? env : new ArrayList<>();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Waits until it has printed the addresses. */
    LocalRun awaitUp() throws Exception {
        up.get(3, TimeUnit.MINUTES);
        return this;
    }

    /** What it has printed beside a word such as "Swagger UI". */
    String address(String what) {
        return printed()
                .lines()
                .map(ADDRESS::matcher)
                .filter(line -> line.matches() && line.group(1).equals(what))
                .map(line -> line.group(2))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nothing about " + what + " in:\n" + printed()));
    }

    synchronized String printed() {
        return String.join("\n", lines);
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    /** What Ctrl-C is to it. */
    LocalRun interrupt() {
        Program.run("kill", "-INT", Long.toString(process.pid()));
        return this;
    }

    /** Waits until it has ended; answers its exit code. */
    int awaitEnd() throws InterruptedException {
        if (!process.waitFor(90, TimeUnit.SECONDS)) {
            throw new IllegalStateException("It does not end:\n" + printed());
        }
        return process.exitValue();
    }

    @Override
    public void close() throws InterruptedException {
        if (process.isAlive()) {
            interrupt();
            awaitEnd();
        }
    }

    private void listen() {
        try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                synchronized (this) {
                    lines.add(line);
                }
                if (line.startsWith("  To stop")) {
                    up.complete(null);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            up.completeExceptionally(new IllegalStateException("It ended before it was up:\n" + printed()));
        }
    }
}
