package th.ita.report.html;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** A headless Chromium, and a web server that shows it a folder. */
final class Chromium implements AutoCloseable {

    private static final Optional<Path> PROGRAM = find("chromium", "chromium-browser", "google-chrome");

    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "ttf", "font/ttf");

    private final Path folder;
    private final Path work;
    private final HttpServer server;

    Chromium(Path folder, Path work) throws IOException {
        this.folder = folder;
        this.work = work;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::serve);
        server.start();
    }

    /** Of whichever name comes first, where the system looks for programs. */
    private static Optional<Path> find(String... names) {
        return Stream.of(names)
                .flatMap(name -> Stream.of(System.getenv("PATH").split(File.pathSeparator))
                        .map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    static boolean isInstalled() {
        return PROGRAM.isPresent();
    }

    /** The page's elements, after its scripts ran. */
    String dom(String path) throws IOException, InterruptedException {
        Path dom = work.resolve("dom.html");
        run(dom, "--dump-dom", address(path));
        return Files.readString(dom);
    }

    void picture(String path, int width, int height, Path png) throws IOException, InterruptedException {
        run(
                work.resolve("log"),
                "--hide-scrollbars",
                "--window-size=" + width + "," + height,
                "--screenshot=" + png,
                address(path));
    }

    void print(String path, Path pdf) throws IOException, InterruptedException {
        run(work.resolve("log"), "--no-pdf-header-footer", "--print-to-pdf=" + pdf, address(path));
    }

    private void run(Path output, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                PROGRAM.orElseThrow().toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--hide-scrollbars",
                // Long enough for the fonts; runs as fast as the machine can.
                "--virtual-time-budget=20000",
                "--user-data-dir=" + Files.createTempDirectory(work, "profile")));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectOutput(output.toFile())
                .redirectError(work.resolve("errors").toFile())
                .start();
        if (!process.waitFor(120, TimeUnit.SECONDS)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            throw new IOException("Chromium did not finish: " + command);
        }
    }

    private String address(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/")
                .resolve(path)
                .toString();
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            Path file = folder.resolve(exchange.getRequestURI().getPath().substring(1))
                    .normalize();
            if (Files.isDirectory(file)) {
                file = file.resolve("index.html");
            }
            boolean found = file.startsWith(folder) && Files.isRegularFile(file);
            byte[] body = found ? Files.readAllBytes(file) : "?".getBytes(StandardCharsets.UTF_8);
            String name = file.getFileName().toString();
            exchange.getResponseHeaders()
                    .add("Content-Type", TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "text/plain"));
            exchange.sendResponseHeaders(found ? 200 : 404, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
