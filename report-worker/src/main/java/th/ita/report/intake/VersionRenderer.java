package th.ita.report.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

import th.ita.report.document.Composer;
import th.ita.report.document.Composition;
import th.ita.report.document.CompositionException;
import th.ita.report.document.Document;
import th.ita.report.document.Print;
import th.ita.report.html.HtmlRenderer;
import th.ita.report.html.PageAddress;
import th.ita.report.html.VersionMark;
import th.ita.report.pdf.PdfRenderer;
import th.ita.report.website.SubjectPath;
import th.ita.report.website.Version;

/** Makes a snapshot's page and files: composed once, rendered into each form. Thread-safe. */
final class VersionRenderer {

    private static final String EXAMPLE = "/warm-up/assessment.json";
    private static final int WARM = 3;

    private final Composer composer;
    private final HtmlRenderer html = new HtmlRenderer();
    private final PdfRenderer pdf;
    /** A format that nobody writes yet is left out. */
    private final Map<Print.Format, Function<Document, byte[]>> formats = new EnumMap<>(Print.Format.class);

    private final String assetsFolder;
    private final IntakeMetrics metrics;

    VersionRenderer(Composer composer, PdfRenderer pdf, String assetsFolder, IntakeMetrics metrics) {
        this.composer = composer;
        this.pdf = pdf;
        this.formats.put(Print.Format.PDF, pdf::render);
        this.assetsFolder = assetsFolder;
        this.metrics = metrics;
    }

    /** @throws CompositionException if the snapshot lacks what its document must say */
    Version render(Snapshot snapshot, VersionMark mark) {
        Composition composition = metrics.timed("compose", () -> composer.compose(snapshot.json()));
        SubjectPath subject = snapshot.subject();
        String folder = subject.folder();
        String version = mark.versionFolder();
        Map<String, byte[]> files = new TreeMap<>(composition.dataFiles());
        byte[] page = metrics.timed("html", () -> {
            files.put(
                    "index.html",
                    html.render(composition.page(), PageAddress.ofVersion(folder, version, assetsFolder), mark));
            return html.render(composition.page(), PageAddress.current(folder, version, assetsFolder), mark);
        });
        files.putAll(prints(composition));
        return new Version(subject, mark, page, files);
    }

    /** Name → bytes. */
    private Map<String, byte[]> prints(Composition composition) {
        Map<String, byte[]> files = new TreeMap<>();
        for (Print print : composition.prints()) {
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

    /**
     * Renders an example, so that the first real page does not wait for classes and fonts; and so that a worker whose
     * renderers are broken does not start, instead of refusing one snapshot after the other.
     */
    void warmUp(Edition edition) {
        pdf.warmUp();
        try (InputStream in = VersionRenderer.class.getResourceAsStream(EXAMPLE)) {
            Snapshot example = Snapshot.of("assessment/5584/2564", in.readAllBytes());
            for (int i = 0; i < WARM; i++) {
                render(example, example.mark(edition));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RejectedSnapshot e) {
            throw new IllegalStateException(e);
        }
    }
}
