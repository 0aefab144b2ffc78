package th.ita.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.node.ObjectNode;

import th.ita.embedded.EmbeddedProcess;

/** Measures the packaged programs on this machine: how long they take to start, and a correction to appear on the website. */
public final class Benchmark {

    private static final String SHEET = "agencies/5584/assessments/2564/sheet";
    private static final Pattern REVISION =
            Pattern.compile("name=\"ita-version\" content=\"epoch=\\d+ revision=(\\d+) ");
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final HttpClient reader = HttpClient.newHttpClient();
    private final Api api;
    private final URI page;

    private Benchmark(Api api, URI page) {
        this.api = api;
        this.page = page;
    }

    /** @param arguments the number of corrections, 50 if none */
    public static void main(String... arguments) throws IOException {
        int corrections = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 50;
        Path folder = Files.createTempDirectory("ita-benchmark");
        try {
            run(folder, corrections);
        } catch (Refusal e) {
            System.err.println(e.getMessage());
            System.exit(1);
        } finally {
            DataFolder.delete(folder);
        }
    }

    private static void run(Path folder, int corrections) {
        long began = System.nanoTime();
        try (EmbeddedProcess servers = EmbeddedProcess.in(folder.resolve("servers"))
                .database()
                .broker()
                .start()) {
            tell("Database and broker, new data folder", began);
            Administrator administrator = new Administrator("benchmark", "benchmark-" + System.nanoTime(), "nowhere");
            int servicePort = FreePort.next();
            Path website = folder.resolve("website");
            try (Website server = Website.start(website, "127.0.0.1", 0)) {
                Programs programs = new Programs(
                        folder.resolve("logs"),
                        servers.databaseUrl(),
                        servers.databaseUser(),
                        servers.bootstrapServers(),
                        website,
                        administrator,
                        Map.of("ITA_PUBLIC_WEBSITE_URL", "http://127.0.0.1:" + server.port()),
                        Programs.FULL_SPEED);
                // One after the other, so that they don't take each other's cores: these are their own times.
                try (Program service = timed(
                                () -> programs.startService("service", "127.0.0.1", servicePort),
                                "with an empty database");
                        Program worker =
                                timed(() -> programs.startWorker("worker", FreePort.next()), "renderers warm")) {
                    Benchmark benchmark = new Benchmark(
                            new Api(URI.create("http://127.0.0.1:" + servicePort + "/api/v1/"), administrator),
                            URI.create("http://127.0.0.1:" + server.port() + "/assessment/5584/2564/"));
                    new Sample(benchmark.api, new Progress(System.out, began), () -> {}).load();
                    benchmark.correct(corrections);
                }
                try (Program service =
                        timed(() -> programs.startService("service", "127.0.0.1", servicePort), "with its data")) {
                    // Started once more only to see how long it takes when the tables are there.
                }
            }
        }
    }

    private static Program timed(java.util.function.Supplier<Program> start, String how) {
        long began = System.nanoTime();
        Program program = start.get().awaitReady(PATIENCE);
        tell("The " + program.name() + ", " + how, began);
        return program;
    }

    private void correct(int corrections) {
        double[] seconds = new double[corrections];
        for (int i = 0; i < corrections; i++) {
            await("everything to be published", this::isQuiet);
            long before = revision();
            Api.Answer sheet = api.get(SHEET).expect("Asking for the sheet", 200);
            BigDecimal total = new BigDecimal("95.21").add(BigDecimal.valueOf(i % 2 == 0 ? 1 : 0, 2));
            sheet.body().path("entries").forEach(entry -> {
                if (entry.path("code").asText().equals("TOTAL")) {
                    ((ObjectNode) entry).put("reported", total);
                }
            });
            api.replace(SHEET, sheet.etag(), sheet.body()).expect("Correcting", 200);
            long accepted = System.nanoTime();
            await("the corrected page", () -> revision() > before);
            seconds[i] = (System.nanoTime() - accepted) / 1e9;
        }
        Arrays.sort(seconds);
        System.out.printf(
                Locale.ROOT,
                "%nFrom the answer to a correction to its page, %d corrections without a backlog:%n"
                        + "  fastest %.3f s, half of them within %.3f s, 95%% within %.3f s, slowest %.3f s%n%n",
                corrections,
                seconds[0],
                quantile(seconds, 0.50),
                quantile(seconds, 0.95),
                seconds[corrections - 1]);
    }

    /** No backlog: nothing that still has to be announced or heard of. */
    private boolean isQuiet() {
        return Set.of("pending", "unheard").stream().allMatch(state -> api.get("subjects?state=" + state)
                .expect("Asking for subjects", 200)
                .body()
                .path("items")
                .isEmpty());
    }

    private long revision() {
        try {
            String html = reader.send(HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.ofString())
                    .body();
            Matcher mark = REVISION.matcher(html);
            return mark.find() ? Long.parseLong(mark.group(1)) : 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal("Interrupted.", e);
        }
    }

    /** The smallest value that this share of them does not exceed. */
    static double quantile(double[] sorted, double share) {
        return sorted[(int) Math.ceil(share * sorted.length) - 1];
    }

    private static void await(String what, BooleanSupplier condition) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new Refusal("Waited " + PATIENCE.toSeconds() + " s in vain for " + what + ".");
            }
            LockSupport.parkNanos(2_000_000);
        }
    }

    private static void tell(String what, long began) {
        System.out.printf(Locale.ROOT, "%-45s %6.2f s%n", what, (System.nanoTime() - began) / 1e9);
    }
}
