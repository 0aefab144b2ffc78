package th.ita.local;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;

/** What somebody who opens a file reads in it: its words, one space between them, whatever the lines. */
final class Texts {

    private Texts() {}

    static String pdf(byte[] file) {
        try (PDDocument document = Loader.loadPDF(file)) {
            return spaced(new PDFTextStripper().getText(document));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String docx(byte[] file) {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("word/document.xml")) {
                    String xml = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                    return spaced(Jsoup.parse(xml, "", Parser.xmlParser())
                            .select("w|p")
                            .eachText()
                            .toString());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new IllegalArgumentException("no word/document.xml");
    }

    static String html(byte[] file) {
        return html(new String(file, StandardCharsets.UTF_8));
    }

    static String html(String page) {
        return spaced(Jsoup.parse(page).text());
    }

    private static String spaced(String text) {
        return text.replaceAll("\\s+", " ");
    }
}
