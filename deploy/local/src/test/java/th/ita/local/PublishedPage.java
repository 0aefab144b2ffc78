package th.ita.local;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A page as a reader gets it over HTTP, with the files of its version, all of them checked against the manifest that was
 * published with them.
 *
 * @param version the name of its version folder
 * @param files the version's files by name, without the manifest
 */
record PublishedPage(long epoch, long revision, String version, String html, Map<String, byte[]> files) {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private static final Pattern MARK = Pattern.compile(
            "<meta name=\"ita-version\" content=\"epoch=(\\d+) revision=(\\d+) edition=\\S+ snapshot=[0-9a-f]{64}\"");
    private static final Pattern VERSION = Pattern.compile("(?:href|src)=\"(r\\d+-[0-9a-f]{8})/");

    /** What a reader must never see. */
    static final class Broken extends Exception {

        private static final long serialVersionUID = 1L;

        Broken(String message) {
            super(message);
        }
    }

    /** A file of the version is not there: its version is broken, or has meanwhile been pruned. */
    static final class Gone extends Exception {

        private static final long serialVersionUID = 1L;

        final long revision;

        Gone(long revision, String file) {
            super(file + " of revision " + revision + " is not there");
            this.revision = revision;
        }
    }

    /** Empty when there is no page. */
    static Optional<PublishedPage> read(URI page) throws IOException, InterruptedException, Broken, Gone {
        HttpResponse<byte[]> response = get(page);
        if (response.statusCode() == 404) {
            return Optional.empty();
        }
        String html = new String(response.body(), StandardCharsets.UTF_8);
        Matcher mark = MARK.matcher(html);
        Matcher version = VERSION.matcher(html);
        if (response.statusCode() != 200
                || !mark.find()
                || !version.find()
                || !html.strip().endsWith("</html>")) {
            throw new Broken("half a page, status " + response.statusCode() + ": " + html);
        }
        long epoch = Long.parseLong(mark.group(1));
        long revision = Long.parseLong(mark.group(2));
        URI folder = page.resolve(version.group(1) + "/");
        JsonNode manifest = Api.JSON.readTree(file(folder, "manifest.json", revision));
        if (manifest.path("epoch").asLong() != epoch
                || manifest.path("revision").asLong() != revision) {
            throw new Broken("revision " + revision + " links to files of another one: " + manifest);
        }
        check(manifest.path("page"), response.body());
        Map<String, byte[]> files = new TreeMap<>();
        for (JsonNode entry : manifest.path("files")) {
            String name = entry.path("name").asText();
            byte[] bytes = file(folder, name, revision);
            check(entry, bytes);
            files.put(name, bytes);
        }
        return Optional.of(new PublishedPage(epoch, revision, version.group(1), html, files));
    }

    /** A node's value in the tree that is published beside the page. */
    BigDecimal value(String code) {
        try {
            for (JsonNode node : Api.JSON.readTree(files.get("tree.json")).findPath("nodes")) {
                if (node.path("code").asText().equals(code)) {
                    return node.path("value").decimalValue();
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        throw new IllegalStateException("There is no node " + code + " in tree.json.");
    }

    private static byte[] file(URI folder, String name, long revision)
            throws IOException, InterruptedException, Broken, Gone {
        HttpResponse<byte[]> response = get(folder.resolve(name));
        return switch (response.statusCode()) {
            case 200 -> response.body();
            case 404 -> throw new Gone(revision, name);
            default -> throw new Broken(name + " answers " + response.statusCode());
        };
    }

    private static void check(JsonNode promised, byte[] bytes) throws Broken {
        if (promised.path("size").asLong() != bytes.length
                || !promised.path("sha256").asText().equals(sha256(bytes))) {
            throw new Broken(bytes.length + " bytes with hash " + sha256(bytes) + " instead of " + promised);
        }
    }

    /** What is found at an address, which must be there. */
    static byte[] download(URI address) throws IOException, InterruptedException {
        HttpResponse<byte[]> response = get(address);
        if (response.statusCode() != 200) {
            throw new IOException(address + " answers " + response.statusCode());
        }
        return response.body();
    }

    private static HttpResponse<byte[]> get(URI address) throws IOException, InterruptedException {
        return HTTP.send(
                HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(30)).build(), BodyHandlers.ofByteArray());
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
