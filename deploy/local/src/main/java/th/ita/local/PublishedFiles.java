package th.ita.local;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Answers requests from a folder. Each file is opened once and read whole: a page that is replaced meanwhile is answered
 * as it was or as it is, never with the length of one and the bytes of the other, as a server that looks first and opens
 * later may do.
 */
final class PublishedFiles {

    /** Folders whose content never changes: another content has another name. */
    private static final Pattern IMMUTABLE = Pattern.compile("/(r\\d+-[0-9a-f]+|assets-[0-9a-f]+)/");

    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("html", "text/html; charset=utf-8"),
            Map.entry("css", "text/css; charset=utf-8"),
            Map.entry("js", "text/javascript; charset=utf-8"),
            Map.entry("txt", "text/plain; charset=utf-8"),
            Map.entry("csv", "text/csv; charset=utf-8"),
            Map.entry("json", "application/json; charset=utf-8"),
            Map.entry("xml", "application/xml; charset=utf-8"),
            Map.entry("atom", "application/atom+xml; charset=utf-8"),
            Map.entry("svg", "image/svg+xml; charset=utf-8"),
            Map.entry("png", "image/png"),
            Map.entry("jpg", "image/jpeg"),
            Map.entry("ico", "image/x-icon"),
            Map.entry("pdf", "application/pdf"),
            Map.entry("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
            Map.entry("ttf", "font/ttf"),
            Map.entry("woff2", "font/woff2"));

    private final Path folder;

    PublishedFiles(Path folder) {
        this.folder = folder;
    }

    record Answer(int status, Map<String, String> headers, byte[] body) {}

    /** @param known the request's {@code If-None-Match}, or null */
    Answer answer(String method, URI request, String known) throws IOException {
        if (!method.equals("GET") && !method.equals("HEAD")) {
            Answer refused = text(405, "GET and HEAD are all that a website of files answers.");
            refused.headers().put("Allow", "GET, HEAD");
            return refused;
        }
        Path file = locate(request);
        if (file == null) {
            return missing();
        }
        if (Files.isDirectory(file)) {
            if (!request.getPath().endsWith("/")) {
                return redirect(request);
            }
            file = file.resolve("index.html");
        } else if (request.getPath().endsWith("/")) {
            return missing();
        }
        try {
            return found(file, Files.readAllBytes(file), request.getPath(), known);
        } catch (NoSuchFileException e) {
            return missing();
        }
    }

    /** Null for whatever is not ours to show. */
    private Path locate(URI request) {
        String path = request.getPath();
        if (path == null || !path.startsWith("/")) {
            return null;
        }
        Path file = folder;
        for (String name : path.split("/")) {
            if (name.isEmpty()) {
                continue;
            }
            // Hidden files are the publisher's own; a name that holds a separator or a zero is nobody's.
            if (name.startsWith(".") || name.indexOf('\\') >= 0 || name.indexOf('\0') >= 0) {
                return null;
            }
            try {
                file = file.resolve(name);
            } catch (InvalidPathException e) {
                return null;
            }
        }
        return file;
    }

    private static Answer found(Path file, byte[] body, String path, String known) {
        Map<String, String> headers = headers();
        String type = type(file);
        headers.put("Content-Type", type);
        headers.put(
                "Cache-Control", IMMUTABLE.matcher(path).find() ? "public, max-age=31536000, immutable" : "no-cache");
        String tag = "\"" + sha256(body).substring(0, 32) + "\"";
        headers.put("ETag", tag);
        // Only the pages that check a file run a script, ours.
        if (type.startsWith("text/html") || type.startsWith("image/svg")) {
            headers.put(
                    "Content-Security-Policy",
                    "default-src 'none'; script-src " + (path.startsWith("/check/") ? "'self'" : "'none'")
                            + "; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; "
                            + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
        }
        if (known != null && (known.contains(tag) || known.strip().equals("*"))) {
            return new Answer(304, headers, new byte[0]);
        }
        return new Answer(200, headers, body);
    }

    private Answer missing() throws IOException {
        try {
            Path page = folder.resolve("404.html");
            Answer found = found(page, Files.readAllBytes(page), "/404.html", null);
            found.headers().remove("ETag");
            return new Answer(404, found.headers(), found.body());
        } catch (NoSuchFileException e) {
            return text(404, "Nothing is published at this address.");
        }
    }

    private static Answer redirect(URI request) {
        Answer moved = text(308, "This is a folder; its address ends with a slash.");
        String path = request.getRawPath();
        // Relative, so that it also holds below a proxy's own path; a leading "//" would name another host.
        String last = path.substring(path.lastIndexOf('/') + 1);
        String query = request.getRawQuery() == null ? "" : "?" + request.getRawQuery();
        moved.headers().put("Location", "./" + last + "/" + query);
        return moved;
    }

    private static Answer text(int status, String words) {
        Map<String, String> headers = headers();
        headers.put("Content-Type", "text/plain; charset=utf-8");
        headers.put("Cache-Control", "no-cache");
        return new Answer(status, headers, (words + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, String> headers() {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("Referrer-Policy", "strict-origin-when-cross-origin");
        return headers;
    }

    private static String type(Path file) {
        String name = file.getFileName().toString();
        String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return TYPES.getOrDefault(extension, "application/octet-stream");
    }

    private static String sha256(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
