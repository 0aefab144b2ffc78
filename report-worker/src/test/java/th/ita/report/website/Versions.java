package th.ita.report.website;

import java.nio.charset.StandardCharsets;
import java.util.Map;

import th.ita.report.digest.Sha256;
import th.ita.report.html.VersionMark;

/** Small versions whose files all say which one they belong to. */
public final class Versions {

    public static final SubjectPath PAKCHONG = new SubjectPath("assessment/5584/2564");

    private Versions() {}

    public static VersionMark mark(long revision) {
        return new VersionMark(1, revision, "1", Sha256.of(bytes("snapshot " + revision)));
    }

    public static Version version(SubjectPath subject, long revision) {
        return version(subject, mark(revision));
    }

    public static Version version(SubjectPath subject, VersionMark mark) {
        byte[] page = page(mark, mark.versionFolder() + "/tree.json");
        return new Version(
                subject,
                mark,
                page,
                Map.of(
                        "index.html",
                        page(mark, "tree.json"),
                        "tree.json",
                        bytes("{\"mark\":\"" + mark.content() + "\"}")));
    }

    public static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] page(VersionMark mark, String link) {
        return bytes("<!doctype html><html><head><meta name=\"ita-version\" content=\"" + mark.content()
                + "\"></head><body><a href=\"" + link + "\">tree</a>" + "ไทย".repeat(2000) + "</body></html>");
    }
}
