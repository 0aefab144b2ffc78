package th.ita.local;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import th.ita.embedded.EmbeddedProcess;

/** Everything on one machine: what {@code deploy/run} starts once it is built. */
public final class Local {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Options options;
    private final Progress progress;
    private final Map<String, String> environment;

    /** What runs, the latest first: the order in which it is stopped. */
    private final Deque<Stoppable> running = new ArrayDeque<>();

    /** Completes with a sentence when something ends that should not. */
    private final CompletableFuture<String> broken = new CompletableFuture<>();

    private boolean stopping;

    private record Stoppable(String name, Runnable stop) {}

    private Local(Options options, Progress progress, Map<String, String> environment) {
        this.options = options;
        this.progress = progress;
        this.environment = environment;
    }

    public static void main(String... arguments) {
        if (Arrays.asList(arguments).contains("--help")) {
            System.out.print(Options.help());
            return;
        }
        Progress progress =
                new Progress(System.out, System.nanoTime() - secondsBefore().toNanos());
        int code;
        try {
            Local local = new Local(Options.parse(System.getenv(), arguments), progress, System.getenv());
            Runtime.getRuntime().addShutdownHook(new Thread(local::stop, "stop"));
            code = local.run();
        } catch (Refusal | IllegalStateException e) {
            System.err.println(e.getMessage());
            code = 1;
        }
        // Runs the hook that stops whatever has been started.
        System.exit(code);
    }

    /** What {@code deploy/run} has spent on building is part of how long the user has waited. */
    private static Duration secondsBefore() {
        return Duration.ofSeconds(Long.getLong("ita.seconds-before", 0));
    }

    private int run() {
        DataFolder data = DataFolder.hold(options.data());
        refuseTaken("service", options.host(), options.servicePort());
        refuseTaken("website", options.host(), options.websitePort());
        refuseTaken("worker", "127.0.0.1", options.workerPort());
        if (options.reset()) {
            data.reset();
            progress.say("All data are deleted");
        }
        if (options.rebuild()) {
            DataFolder.delete(data.website());
            progress.say("The website is deleted; the worker publishes it again");
        }
        Administrator administrator = Administrator.of(environment, data.path());

        EmbeddedProcess servers = startServers(data);
        Programs programs = new Programs(
                data.logs(),
                servers.databaseUrl(),
                servers.databaseUser(),
                servers.bootstrapServers(),
                data.website(),
                administrator,
                publicAddresses(),
                Programs.QUICK_START);
        progress.say("Starting assessment service and report worker");
        Program service = keep(programs.startService("assessment service", options.host(), options.servicePort()));
        Program worker = keep(programs.startWorker("report worker", options.workerPort()));
        awaitReady(service);
        awaitReady(worker);
        Website website = Website.start(data.website(), options.host(), options.websitePort());
        push("website", website::close);
        progress.say("The website is up");

        Addresses addresses = new Addresses(apiUrl(), websiteUrl());
        if (options.sample()) {
            Api api = new Api(
                    URI.create(
                            "http://" + Programs.reachable(options.host()) + ":" + options.servicePort() + "/api/v1/"),
                    administrator);
            Sample.Published published = new Sample(api, progress, this::check).load();
            addresses = addresses.with(published);
        }
        progress.say("Everything is up");
        System.out.print(addresses.text(administrator, data.path()));
        System.out.flush();

        System.err.println(broken.join());
        return 1;
    }

    private EmbeddedProcess startServers(DataFolder data) {
        progress.say("Starting database and broker");
        EmbeddedProcess servers;
        try (var waiting = progress.waitingFor(
                "database and broker; the first start on a machine unpacks the database, see " + data.servers())) {
            servers = EmbeddedProcess.in(data.servers()).database().broker().start();
        }
        push("database and broker", servers::stop);
        servers.handle().onExit().thenRun(() -> breakOff("Database and broker ended.\n" + servers.logTail()));
        progress.say("Database and broker are up");
        return servers;
    }

    private Program keep(Program program) {
        push(program.name(), program::stop);
        program.ended()
                .thenAccept(code ->
                        breakOff("The " + program.name() + " ended with code " + code + ".\n" + program.tail()));
        return program;
    }

    private void awaitReady(Program program) {
        try (var waiting = progress.waitingFor("the " + program.name() + "; its log is " + program.log())) {
            program.awaitReady(PATIENCE);
        }
        progress.say("The " + program.name() + " is up");
    }

    private synchronized void breakOff(String reason) {
        // While we stop things, that they end is no news.
        if (!stopping) {
            broken.complete(reason);
        }
    }

    private void check() {
        if (broken.isDone()) {
            throw new Refusal(broken.join());
        }
    }

    private synchronized void push(String name, Runnable stop) {
        if (stopping) {
            // Ctrl-C came while it was starting.
            stop.run();
        } else {
            running.push(new Stoppable(name, stop));
        }
    }

    private void stop() {
        synchronized (this) {
            stopping = true;
        }
        if (running.isEmpty()) {
            return;
        }
        System.out.println();
        for (Stoppable next : running) {
            progress.say("Stopping the " + next.name());
            try {
                next.stop().run();
            } catch (RuntimeException e) {
                progress.say("The " + next.name() + " did not stop in order: " + e.getMessage());
            }
        }
        progress.say("Everything is stopped; the data are kept in " + options.data());
    }

    private static void refuseTaken(String what, String host, int port) {
        try (ServerSocket probe = new ServerSocket()) {
            probe.bind(new InetSocketAddress(host, port));
        } catch (IOException e) {
            throw new Refusal("Port " + port + " for the " + what
                    + " is taken by another program; choose another with --" + what + "-port.");
        }
    }

    private String apiUrl() {
        return environment.getOrDefault(
                "ITA_PUBLIC_API_URL", "http://" + Programs.reachable(options.host()) + ":" + options.servicePort());
    }

    private String websiteUrl() {
        return environment.getOrDefault(
                "ITA_PUBLIC_WEBSITE_URL", "http://" + Programs.reachable(options.host()) + ":" + options.websitePort());
    }

    private Map<String, String> publicAddresses() {
        return Map.of("ITA_PUBLIC_API_URL", apiUrl(), "ITA_PUBLIC_WEBSITE_URL", websiteUrl());
    }
}
