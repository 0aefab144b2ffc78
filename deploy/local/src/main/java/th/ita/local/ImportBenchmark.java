package th.ita.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

import com.fasterxml.jackson.databind.JsonNode;

import th.ita.embedded.EmbeddedProcess;

/**
 * Measures an import of many agencies on this machine, in the packaged service with 512 MB of heap: rows per second, beside
 * plain batched inserts of all rows that it wrote, into the same database right afterwards; then how fast the website follows.
 */
public final class ImportBenchmark {

    private static final Duration PATIENCE = Duration.ofMinutes(30);
    private static final Duration DRAIN = Duration.ofMinutes(2);
    private static final Set<String> RUNNING = Set.of("queued", "running");

    private final HttpClient metrics = HttpClient.newHttpClient();
    private final Api api;
    private final URI metricsOfService;
    private final Connection database;
    private double peakHeap;

    private ImportBenchmark(Api api, URI service, Connection database) {
        this.api = api;
        this.metricsOfService = service.resolve("/q/metrics");
        this.database = database;
    }

    /** @param arguments the number of agencies, 500 if none; the whole country is 8300 */
    public static void main(String... arguments) throws IOException, SQLException {
        int agencies = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 500;
        Path folder = Files.createTempDirectory("ita-benchmark");
        try {
            run(folder, agencies);
        } catch (Refusal e) {
            System.err.println(e.getMessage());
            System.exit(1);
        } finally {
            DataFolder.delete(folder);
        }
    }

    private static void run(Path folder, int agencies) throws SQLException {
        Administrator administrator = new Administrator("benchmark", "benchmark-" + System.nanoTime(), "nowhere");
        int port = FreePort.next();
        try (EmbeddedProcess servers = EmbeddedProcess.in(folder.resolve("servers"))
                        .database()
                        .broker()
                        .start();
                Website website = Website.start(folder.resolve("website"), "127.0.0.1", 0)) {
            Programs programs = new Programs(
                    folder.resolve("logs"),
                    servers.databaseUrl(),
                    servers.databaseUser(),
                    servers.bootstrapServers(),
                    folder.resolve("website"),
                    administrator,
                    Map.of(
                            "ITA_PUBLIC_WEBSITE_URL",
                            "http://127.0.0.1:" + website.port(),
                            // What is measured is the import; announcing has its turn below.
                            "ITA_ANNOUNCEMENT_ENABLED",
                            "false"),
                    Programs.FULL_SPEED);
            URI base = URI.create("http://127.0.0.1:" + port + "/api/v1/");
            try (Program service =
                            programs.startService("service", "127.0.0.1", port).awaitReady(PATIENCE);
                    Connection database = connect(servers)) {
                ImportBenchmark benchmark = new ImportBenchmark(new Api(base, administrator), base, database);
                benchmark.imports(folder, agencies);
            }
            Programs announcing = new Programs(
                    programs.logs(),
                    programs.databaseUrl(),
                    programs.databaseUser(),
                    programs.bootstrapServers(),
                    programs.website(),
                    administrator,
                    Map.of("ITA_PUBLIC_WEBSITE_URL", "http://127.0.0.1:" + website.port()),
                    Programs.FULL_SPEED);
            try (Program worker =
                            announcing.startWorker("worker", FreePort.next()).awaitReady(PATIENCE);
                    Program service = announcing
                            .startService("service", "127.0.0.1", port)
                            .awaitReady(PATIENCE);
                    Connection database = connect(servers)) {
                new ImportBenchmark(new Api(base, administrator), base, database).drain();
            }
        }
    }

    private static Connection connect(EmbeddedProcess servers) throws SQLException {
        String url = servers.databaseUrl();
        return DriverManager.getConnection(
                url + (url.contains("?") ? "&" : "?") + "rewriteBatchedStatements=true&useCursorFetch=true",
                servers.databaseUser(),
                "");
    }

    private void imports(Path folder, int agencies) throws SQLException {
        CountryTable country = CountryTable.of(api, agencies);
        country.register(database);
        Path small = folder.resolve("small.csv");
        Path table = folder.resolve("country.csv");
        Path corrected = folder.resolve("corrected.csv");
        CountryTable.of(api, Math.min(50, agencies)).write(small, 1);
        country.write(table, 1);
        country.write(corrected, 2);
        say(
                "%n%,d agencies, %d nodes each: %,d rows, %.1f MB of CSV%n",
                agencies, country.nodes(), country.rows(), size(table) / 1e6);
        // Warm, as a service is that has been up for a while.
        for (int i = 0; i < 5; i++) {
            run(small, "dryRun=true", null);
        }
        JsonNode trial = timed("Trial, nothing there yet", table, "dryRun=true", null);
        double seconds = measured(
                table, "mode=all-or-nothing", '"' + trial.path("digest").asText() + '"');
        tell("Import, all or nothing", seconds, country.rows());
        double plain = new PlainInserts(database).seconds();
        tell("Plain batched inserts of the same rows", plain, country.rows());
        say("%-45s %8.2f%n", "Import : plain inserts", seconds / plain);
        timed("Trial of the same again", table, "dryRun=true", null);
        timed("The same import again, nothing to do", table, "mode=all-or-nothing", "*");
        timed("Trial of other scores", corrected, "dryRun=true", null);
        timed("Import of other scores, row by row", corrected, "mode=row-by-row", "*");
        say("%-45s %8.0f MB%n", "Most heap in use", peakHeap / 1e6);
    }

    private JsonNode timed(String what, Path table, String query, String etag) {
        long began = System.nanoTime();
        JsonNode job = run(table, query, etag);
        tell(
                what,
                (System.nanoTime() - began) / 1e9,
                job.path("counts").path("rowsRead").asLong());
        return job;
    }

    private double measured(Path table, String query, String etag) {
        long began = System.nanoTime();
        run(table, query, etag);
        return (System.nanoTime() - began) / 1e9;
    }

    private JsonNode run(Path table, String query, String etag) {
        JsonNode job = api.importScores(table, query, etag)
                .expect("Importing", 200, 202)
                .body()
                .path("job");
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        long sampled = 0;
        while (RUNNING.contains(job.path("state").asText())) {
            if (System.nanoTime() > deadline) {
                throw new Refusal("The import did not end: " + job);
            }
            LockSupport.parkNanos(20_000_000);
            if (System.nanoTime() - sampled > 500_000_000) {
                peakHeap = Math.max(peakHeap, heap());
                sampled = System.nanoTime();
            }
            job = api.get("imports/" + job.path("id").asText())
                    .expect("Asking for the import", 200)
                    .body();
        }
        if (!job.path("state").asText().equals("done")) {
            throw new Refusal("The import ended otherwise: " + job);
        }
        return job;
    }

    private double heap() {
        try {
            return metrics.send(HttpRequest.newBuilder(metricsOfService).build(), HttpResponse.BodyHandlers.ofString())
                    .body()
                    .lines()
                    .filter(line -> line.startsWith("jvm_memory_used_bytes{") && line.contains("area=\"heap\""))
                    .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal("Interrupted.", e);
        }
    }

    /** Watches the website catch up, for a while. */
    private void drain() throws SQLException {
        long began = System.nanoTime();
        long announced = count("announced_revision = revision");
        long heard = count("heard_revision = revision");
        long due = count("TRUE");
        double announcing = 0;
        while (heard < due && System.nanoTime() - began < DRAIN.toNanos()) {
            LockSupport.parkNanos(100_000_000);
            announced = count("announced_revision >= revision");
            heard = count("heard_revision >= revision");
            if (announcing == 0 && announced >= due) {
                announcing = (System.nanoTime() - began) / 1e9;
            }
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        say("%nThe website catching up, %,d pages:%n", due);
        if (announcing > 0) {
            say("  announced after %.1f s: %.0f a second%n", announcing, due / announcing);
        } else {
            say("  announced %,d in %.0f s: %.0f a second%n", announced, seconds, announced / seconds);
        }
        say("  published %,d in %.0f s: %.1f a second%n", heard, seconds, heard / seconds);
    }

    private long count(String which) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery("SELECT COUNT(*) FROM subject WHERE " + which)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void tell(String what, double seconds, long rows) {
        say("%-45s %8.2f s %,10.0f rows/s%n", what, seconds, rows / seconds);
    }

    private static void say(String format, Object... values) {
        System.out.printf(Locale.ROOT, format, values);
    }
}
