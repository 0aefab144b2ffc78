package th.ita.assessment.circulation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/** A mail server that keeps what it gets, and refuses whom it does not know: RFC 5321 as far as a client needs it. */
public class SmtpSink implements QuarkusTestResourceLifecycleManager {

    /** What was said in each connection, by the client; of the application's class loader and ours alike. */
    static final List<String> HEARD = new CopyOnWriteArrayList<>();

    private ServerSocket server;

    @Override
    public Map<String, String> start() {
        try {
            server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread thread = new Thread(this::serve, "smtp-sink");
        thread.setDaemon(true);
        thread.start();
        return Map.of(
                "ita.mail.road", "smtp",
                "ita.mail.poll", "200MS",
                "ita.mail.pause", "100MS",
                "ita.mail.attempts", "2",
                // The client may wait for ever for a connection that a refusal has closed; then it is tried again.
                "ita.mail.patience", "3S",
                "quarkus.mailer.mock", "false",
                "quarkus.mailer.host", "127.0.0.1",
                "quarkus.mailer.port", String.valueOf(server.getLocalPort()));
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(HEARD, new TestInjector.MatchesType(List.class));
    }

    @Override
    public void stop() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void serve() {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                Thread.ofVirtual().start(() -> talk(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private static void talk(Socket client) {
        try (client;
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII))) {
            say(client, "220 sink.invalid ESMTP");
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String command = line.toUpperCase();
                if (command.startsWith("RCPT TO") && command.contains("NOBODY@")) {
                    say(client, "550 5.1.1 <nobody@example.go.th> no such user");
                } else if (command.equals("DATA")) {
                    say(client, "354 go on");
                    StringBuilder letter = new StringBuilder();
                    for (String text = in.readLine(); !text.equals("."); text = in.readLine()) {
                        letter.append(text.startsWith(".") ? text.substring(1) : text)
                                .append("\n");
                    }
                    HEARD.add(letter.toString());
                    say(client, "250 taken");
                } else if (command.equals("QUIT")) {
                    say(client, "221 bye");
                    return;
                } else {
                    say(client, "250 fine");
                }
            }
        } catch (IOException gone) {
            // a client that hangs up
        }
    }

    private static void say(Socket client, String line) throws IOException {
        client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }
}
