package th.ita.report.docx;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** A file as a test takes it apart: its parts in their order, as bytes and as XML. */
record OfficeFile(Map<String, byte[]> parts) {

    static OfficeFile of(byte[] bytes) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new OfficeFile(parts);
    }

    static OfficeFile of(th.ita.report.document.Document document) {
        return of(Samples.RENDERER.render(document));
    }

    Document xml(String part) {
        return Jsoup.parse(new String(parts.get(part), StandardCharsets.UTF_8), "", Parser.xmlParser());
    }

    Document body() {
        return xml("word/document.xml");
    }

    Element style(String id) {
        return xml("word/styles.xml").selectFirst("w|style[w:styleId=" + id + "]");
    }

    /** The property of a style or of the nearest one that it is based on; null if only the defaults have it. */
    Element property(String style, String property) {
        Element found = null;
        for (String id = style; found == null && id != null; ) {
            Element at = style(id);
            found = at.selectFirst("> w|pPr > w|" + property + ", > w|rPr > w|" + property);
            Element based = at.selectFirst("> w|basedOn");
            id = based == null ? null : based.attr("w:val");
        }
        return found;
    }

    /** Paragraphs of the body in the order of reading, those of tables included. */
    List<Element> paragraphs() {
        return body().select("w|p");
    }

    /** Those in a style, as text. */
    List<String> in(String style) {
        return paragraphs().stream()
                .filter(paragraph -> style.equals(styleOf(paragraph)))
                .map(OfficeFile::text)
                .toList();
    }

    static String styleOf(Element paragraph) {
        return paragraph.selectFirst("> w|pPr > w|pStyle").attr("w:val");
    }

    /** A tab and a line's end are spaces, as a reader would say them. */
    static String text(Element paragraph) {
        return paragraph.select("w|t, w|tab, w|br").stream()
                .filter(piece -> !piece.parent().tagName().equals("w:tabs"))
                .map(piece -> piece.tagName().equals("w:t") ? piece.wholeText() : " ")
                .collect(Collectors.joining());
    }

    List<String> texts() {
        return new ArrayList<>(paragraphs().stream().map(OfficeFile::text).toList());
    }
}
