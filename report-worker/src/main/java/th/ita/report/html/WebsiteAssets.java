package th.ita.report.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

import th.ita.report.digest.Sha256;

/**
 * The files that all pages share. Their folder is named after their content, so that they may be cached for ever and a
 * page of an older edition keeps the ones it was made with.
 *
 * @param folder at the site's root, e.g. {@code assets-0a1b2c3d}
 * @param files name → bytes
 */
public record WebsiteAssets(String folder, Map<String, byte[]> files) {

    /** The fonts' licence asks to travel with them. */
    private static final List<String> RESOURCES = List.of(
            "html/style.css",
            "html/check.js",
            "fonts/Sarabun-Regular.ttf",
            "fonts/Sarabun-Bold.ttf",
            "fonts/LICENSE_FONT");

    private static final Pattern FONT = Pattern.compile("url\\(\"([A-Za-z-]+\\.ttf)\"\\)");

    public WebsiteAssets {
        files = Collections.unmodifiableMap(new TreeMap<>(files));
    }

    /** Reads them from the class path. */
    public static WebsiteAssets load() {
        Map<String, byte[]> files = new TreeMap<>();
        for (String resource : RESOURCES) {
            files.put(resource.substring(resource.lastIndexOf('/') + 1), read(resource));
        }
        return new WebsiteAssets("assets-" + digest(files).substring(0, 8), files);
    }

    /** The style sheet with the fonts in it, for a page without files beside it. */
    static String wholeStyle() {
        return FONT.matcher(new String(read("html/style.css"), StandardCharsets.UTF_8))
                .replaceAll(font -> "url(data:font/ttf;base64,"
                        + Base64.getEncoder().encodeToString(read("fonts/" + font.group(1))) + ")");
    }

    private static byte[] read(String resource) {
        try (InputStream in = WebsiteAssets.class.getClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("not on the class path: " + resource);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String digest(Map<String, byte[]> files) {
        MessageDigest sha256 = Sha256.digest();
        files.forEach((name, bytes) -> {
            sha256.update(name.getBytes(StandardCharsets.UTF_8));
            sha256.update((byte) 0);
            sha256.update(bytes);
        });
        return HexFormat.of().formatHex(sha256.digest());
    }
}
