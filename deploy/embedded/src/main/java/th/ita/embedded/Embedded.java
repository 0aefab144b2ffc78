package th.ita.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

import sun.misc.Signal;
import sun.misc.SignalHandler;

/**
 * Starts a real database and a real broker, says where they are, and stops them on SIGTERM, when its standard input
 * ends, or when one of them fails.
 */
public final class Embedded {

    private static final System.Logger LOG = System.getLogger(Embedded.class.getName());

    private Embedded() {}

    public static void main(String... args) {
        int code;
        try {
            Arguments arguments = Arguments.parse(args);
            Files.createDirectories(arguments.data());
            try (FileChannel channel = FileChannel.open(
                            arguments.data().resolve("embedded.lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
                    FileLock lock = lock(channel, arguments.data())) {
                code = run(arguments);
            }
        } catch (IllegalArgumentException | StartFailure e) {
            System.err.println(e.getMessage());
            code = 2;
        } catch (IOException e) {
            System.err.println("The data folder cannot be used: " + e);
            code = 2;
        }
        System.exit(code);
    }

    private static FileLock lock(FileChannel channel, Path data) throws IOException, StartFailure {
        FileLock lock;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            lock = null;
        }
        if (lock == null) {
            throw new StartFailure("Another process uses the data folder " + data + "; stop it first.");
        }
        return lock;
    }

    private static int run(Arguments arguments) throws IOException, StartFailure {
        logTo(arguments.data().resolve("embedded.log"));
        CompletableFuture<Integer> end = new CompletableFuture<>();
        // Ctrl-C reaches a terminal's whole process group; our parent decides when its own children are done with us.
        Signal.handle(new Signal("INT"), SignalHandler.SIG_IGN);
        Signal.handle(new Signal("TERM"), signal -> end.complete(0));
        Thread.ofPlatform().daemon().name("stdin").start(() -> {
            drain(System.in);
            end.complete(0);
        });

        long started = System.nanoTime();
        CompletableFuture<Broker> broker = arguments.broker().isEmpty()
                ? CompletableFuture.completedFuture(null)
                : starting(
                        "broker",
                        () -> Broker.start(arguments.data(), arguments.broker().getAsInt()));
        CompletableFuture<Database> database = arguments.database().isEmpty()
                ? CompletableFuture.completedFuture(null)
                : starting(
                        "database",
                        () -> Database.start(
                                arguments.data(),
                                arguments.server(),
                                arguments.database().getAsInt()));
        try {
            try {
                CompletableFuture.allOf(broker, database).join();
            } catch (CompletionException e) {
                LOG.log(System.Logger.Level.ERROR, "The start failed", e.getCause());
                throw e.getCause() instanceof StartFailure failure
                        ? failure
                        : new StartFailure("The start failed: " + e.getCause(), e.getCause());
            }
            if (database.join() != null) {
                System.out.println("database " + database.join().url());
                database.join().ended().thenAccept(code -> {
                    if (end.complete(1)) {
                        System.err.println("The database ended by itself with code " + code + "; see "
                                + Database.log(arguments.data()) + ".");
                    }
                });
            }
            if (broker.join() != null) {
                System.out.println("broker " + broker.join().address());
            }
            System.out.println("ready after " + (System.nanoTime() - started) / 1_000_000 + " ms");
            System.out.flush();
            return end.join();
        } finally {
            stop(broker, database);
        }
    }

    private static void stop(CompletableFuture<Broker> broker, CompletableFuture<Database> database)
            throws IOException {
        // Whatever was still starting when its neighbour failed is awaited, then stopped as well.
        Broker startedBroker = broker.exceptionally(e -> null).join();
        Database startedDatabase = database.exceptionally(e -> null).join();
        if (startedBroker != null) {
            startedBroker.stop();
        }
        if (startedDatabase != null) {
            startedDatabase.stop();
        }
        LOG.log(System.Logger.Level.INFO, "Stopped");
    }

    private static <T> CompletableFuture<T> starting(String name, Callable<T> start) {
        CompletableFuture<T> started = new CompletableFuture<>();
        Thread.ofPlatform().name(name).start(() -> {
            try {
                started.complete(start.call());
            } catch (Throwable e) {
                started.completeExceptionally(e);
            }
        });
        return started;
    }

    private static void drain(InputStream input) {
        try {
            input.transferTo(java.io.OutputStream.nullOutputStream());
        } catch (IOException e) {
            // an input that cannot be read has ended
        }
    }

    private static void logTo(Path file) throws IOException {
        System.setProperty("java.util.logging.SimpleFormatter.format", "%1$tFT%1$tT.%1$tL %4$s %3$s %5$s%6$s%n");
        Logger root = Logger.getLogger("");
        for (Handler handler : root.getHandlers()) {
            root.removeHandler(handler);
        }
        FileHandler handler = new FileHandler(file.toString(), 5_000_000, 1, true);
        handler.setFormatter(new SimpleFormatter());
        root.addHandler(handler);
        root.setLevel(Level.WARNING);
        Logger.getLogger("th.ita").setLevel(Level.INFO);
    }
}
