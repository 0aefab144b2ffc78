package th.ita.report.website;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import th.ita.report.digest.Sha256;
import th.ita.report.html.VersionMark;

/** What a reader of the website gets. */
public final class WebsiteFiles {

    private static final Pattern LINK = Pattern.compile("href=\"(r[0-9]+-[0-9a-f]{8}/[^\"]*)\"");

    private WebsiteFiles() {}

    /** Site-relative path → digest, of everything that is served. */
    public static Map<String, String> of(Path root) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(root)) {
            for (Path file : (Iterable<Path>) all.filter(Files::isRegularFile)::iterator) {
                String name = root.relativize(file).toString();
                if (!name.startsWith(".ita")) {
                    files.put(name, Sha256.of(Files.readAllBytes(file)));
                }
            }
        }
        return files;
    }

    /**
     * Reads a page as a browser would: the page, then what it links to.
     *
     * @return the page's mark; empty if there is no page
     * @throws AssertionError if the page is not whole or a file is missing, unless it was replaced meanwhile
     */
    public static Optional<VersionMark> readPage(Path root, SubjectPath subject) throws IOException {
        Path folder = root.resolve(subject.folder());
        byte[] page;
        try {
            page = Files.readAllBytes(folder.resolve("index.html"));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
        VersionMark mark = VersionMark.of(page).orElseThrow(() -> new AssertionError("a page without mark"));
        String text = new String(page, StandardCharsets.UTF_8);
        if (!text.strip().endsWith("</html>")) {
            throw new AssertionError("half a page: " + text.length() + " characters");
        }
        Matcher link = LINK.matcher(text);
        while (link.find()) {
            if (!Files.exists(folder.resolve(link.group(1)))) {
                throw new AssertionError(mark + " links to " + link.group(1) + ", which is not there");
            }
        }
        Manifest manifest = Manifest.read(
                        Files.readAllBytes(folder.resolve(mark.versionFolder()).resolve(Manifest.NAME)))
                .orElseThrow(() -> new AssertionError("half a manifest"));
        if (!manifest.page().equals(Manifest.File.of("index.html", page))) {
            throw new AssertionError("the page is not the one in its manifest");
        }
        return Optional.of(mark);
    }
}
