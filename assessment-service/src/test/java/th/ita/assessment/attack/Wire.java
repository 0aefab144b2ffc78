package th.ita.assessment.attack;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Sends bytes that no well-behaved client would, and reads what comes back. */
final class Wire {

    private static final int PATIENCE_MILLIS = 30_000;

    private final URI service;

    Wire(URI service) {
        this.service = service;
    }

    /** @param status 0 when the connection was closed without an answer */
    record Reply(int status, String head, String body) {

        /** The first header of that name, empty when there is none. */
        String header(String name) {
            return Arrays.stream(head.split("\r\n"))
                    .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                    .map(line -> line.substring(name.length() + 1).strip())
                    .findFirst()
                    .orElse("");
        }
    }

    Reply get(String target, String... headers) throws IOException {
        return send("GET", target, List.of(headers), new byte[0]);
    }

    /**
     * One request as HTTP/1.1 has it; {@code Host} and {@code Connection} come along unless a header says otherwise.
     *
     * @param target as it stands in the request line, encoded or not
     */
    Reply send(String method, String target, List<String> headers, byte[] body) throws IOException {
        StringBuilder head = new StringBuilder(method + " " + target + " HTTP/1.1\r\n");
        if (headers.stream().noneMatch(header -> header.startsWith("Host:"))) {
            head.append("Host: localhost\r\n");
        }
        headers.forEach(header -> head.append(header).append("\r\n"));
        if (body.length > 0 && headers.stream().noneMatch(header -> header.startsWith("Transfer-Encoding:"))) {
            head.append("Content-Length: ").append(body.length).append("\r\n");
        }
        head.append("Connection: close\r\n\r\n");
        try (Socket socket = new Socket(service.getHost(), service.getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            ByteArrayOutputStream answer = new ByteArrayOutputStream();
            try {
                socket.getOutputStream().write(head.toString().getBytes(StandardCharsets.UTF_8));
                socket.getOutputStream().write(body);
                socket.getOutputStream().flush();
                socket.getInputStream().transferTo(answer);
            } catch (IOException closed) {
                // what was heard until then counts
            }
            return reply(answer.toString(StandardCharsets.UTF_8));
        }
    }

    private static Reply reply(String answer) {
        // To whoever sends what is not HTTP the server answers in the oldest version.
        if (!answer.matches("(?s)HTTP/1\\.[01] .*")) {
            return new Reply(0, "", "");
        }
        int end = answer.indexOf("\r\n\r\n");
        return new Reply(
                Integer.parseInt(answer.substring(9, 12)), answer.substring(0, end), answer.substring(end + 4));
    }
}
