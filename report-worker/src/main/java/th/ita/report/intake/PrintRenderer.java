package th.ita.report.intake;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

import th.ita.report.document.Document;
import th.ita.report.document.Print;
import th.ita.report.docx.DocxRenderer;
import th.ita.report.html.HtmlRenderer;
import th.ita.report.pdf.PdfRenderer;

/** Writes prints in each of their formats. Thread-safe. */
final class PrintRenderer {

    private final Map<Print.Format, Function<Document, byte[]>> formats;
    private final IntakeMetrics metrics;

    /** @param formats who writes each: an approved file that is left out now would be missing for good */
    PrintRenderer(Map<Print.Format, Function<Document, byte[]>> formats, IntakeMetrics metrics) {
        this.formats = new EnumMap<>(formats);
        if (this.formats.size() < Print.Format.values().length) {
            throw new IllegalArgumentException("nobody writes some of the formats");
        }
        this.metrics = metrics;
    }

    /** The renderers that readers get. */
    static PrintRenderer of(PdfRenderer pdf, DocxRenderer docx, IntakeMetrics metrics) {
        HtmlRenderer html = new HtmlRenderer();
        return new PrintRenderer(
                Map.of(
                        Print.Format.PDF, pdf::render,
                        Print.Format.DOCX, docx::render,
                        Print.Format.HTML, html::standalone),
                metrics);
    }

    /** Name → bytes. */
    Map<String, byte[]> render(List<Print> prints) {
        Map<String, byte[]> files = new TreeMap<>();
        for (Print print : prints) {
            formats.forEach((format, renderer) -> {
                if (print.formats().contains(format)) {
                    files.put(print.file(format), metrics.timed(part(format), () -> renderer.apply(print.document())));
                }
            });
        }
        return files;
    }

    private static String part(Print.Format format) {
        return format.name().toLowerCase(Locale.ROOT);
    }
}
