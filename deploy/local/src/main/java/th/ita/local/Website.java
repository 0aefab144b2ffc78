package th.ita.local;

import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** The web server of one machine: serves a folder's published files, and nothing else. */
final class Website implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads;

    private Website(HttpServer server, ExecutorService threads) {
        this.server = server;
        this.threads = threads;
    }

    /** @param port 0 for a free one */
    static Website start(Path folder, String host, int port) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(host, port), 0);
            ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
            server.setExecutor(threads);
            PublishedFiles files = new PublishedFiles(folder);
            server.createContext("/", exchange -> answer(exchange, files));
            server.start();
            return new Website(server, threads);
        } catch (BindException e) {
            throw new Refusal("Port " + port + " for the website is taken; choose another with --website-port.", e);
        } catch (IOException e) {
            throw new Refusal("The website cannot listen on " + host + ": " + e.getMessage(), e);
        }
    }

    int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        // A second for the answers that are under way.
        server.stop(1);
        threads.close();
    }

    private static void answer(HttpExchange exchange, PublishedFiles files) throws IOException {
        try (exchange) {
            PublishedFiles.Answer answer = files.answer(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI(),
                    exchange.getRequestHeaders().getFirst("If-None-Match"));
            answer.headers().forEach(exchange.getResponseHeaders()::set);
            boolean bodiless =
                    answer.body().length == 0 || exchange.getRequestMethod().equals("HEAD");
            if (exchange.getRequestMethod().equals("HEAD")) {
                exchange.getResponseHeaders().set("Content-Length", Integer.toString(answer.body().length));
            }
            exchange.sendResponseHeaders(answer.status(), bodiless ? -1 : answer.body().length);
            if (!bodiless) {
                exchange.getResponseBody().write(answer.body());
            }
        }
    }
}
