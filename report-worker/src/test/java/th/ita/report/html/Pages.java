package th.ita.report.html;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

import com.fasterxml.jackson.databind.node.ObjectNode;

import th.ita.report.document.Examples;

/** Pages of the examples, at an address that does not change with the style sheet. */
final class Pages {

    static final List<String> KINDS = List.of(
            "assessment",
            "assessment-withdrawn",
            "agency",
            "province-year",
            "province",
            "country-year",
            "country",
            "progress",
            "progress-withdrawn",
            "evidence",
            "check");

    private static final VersionMark MARK =
            new VersionMark(1, 7, "1", "5e884898da28047151d0e56f8dc6292773603d0d6aabbdd62a11ef721d1542d8");

    private Pages() {}

    static byte[] current(ObjectNode snapshot) {
        return new HtmlRenderer()
                .render(
                        Examples.compose(snapshot).page(),
                        PageAddress.current(folder(snapshot), "r7-1a2b3c4d", "assets-00000000"),
                        MARK);
    }

    static byte[] ofVersion(ObjectNode snapshot) {
        return new HtmlRenderer()
                .render(
                        Examples.compose(snapshot).page(),
                        PageAddress.ofVersion(folder(snapshot), "r7-1a2b3c4d", "assets-00000000"),
                        MARK);
    }

    static Document parsed(ObjectNode snapshot) {
        return Jsoup.parse(new String(current(snapshot), StandardCharsets.UTF_8));
    }

    private static String folder(ObjectNode snapshot) {
        String subject = snapshot.get("subject").textValue();
        return subject.equals("country") ? "" : subject + "/";
    }
}
