package th.ita.report.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import th.ita.report.document.Composer;
import th.ita.report.document.Composition;
import th.ita.report.document.CompositionException;
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
    private final PrintRenderer prints;
    private final KeptFiles kept;
    private final String assetsFolder;
    private final IntakeMetrics metrics;

    VersionRenderer(
            Composer composer,
            PdfRenderer pdf,
            PrintRenderer prints,
            KeptFiles kept,
            String assetsFolder,
            IntakeMetrics metrics) {
        this.composer = composer;
        this.pdf = pdf;
        this.prints = prints;
        this.kept = kept;
        this.assetsFolder = assetsFolder;
        this.metrics = metrics;
    }

    /**
     * @throws CompositionException if the snapshot lacks what its document must say
     * @throws RejectedSnapshot if approved bytes are lost
     * @throws Later if a file has not come yet, or the archive can't be used now
     */
    Version render(Snapshot snapshot, VersionMark mark) throws RejectedSnapshot, Later {
        Composition composition = metrics.timed("compose", () -> composer.compose(snapshot.json()));
        SubjectPath subject = snapshot.subject();
        String folder = subject.folder();
        String version = mark.versionFolder();
        List<Version.Copy> copies = kept.uploaded(composition.attachments());
        Map<String, byte[]> files = new TreeMap<>(composition.dataFiles());
        Set<String> lasting = Set.of();
        if (composition.approved() == null) {
            files.putAll(prints.render(composition.prints()));
        } else {
            Map<String, byte[]> approved = kept.approved(snapshot, composition, prints);
            files.putAll(approved);
            lasting = new TreeSet<>(approved.keySet());
            lasting.addAll(copies.stream().map(Version.Copy::name).toList());
        }
        byte[] page = metrics.timed("html", () -> {
            files.put(
                    "index.html",
                    html.render(composition.page(), PageAddress.ofVersion(folder, version, assetsFolder), mark));
            return html.render(composition.page(), PageAddress.current(folder, version, assetsFolder), mark);
        });
        return new Version(subject, mark, page, files, copies, lasting, snapshot.isWithdrawn());
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
        } catch (RejectedSnapshot | Later e) {
            throw new IllegalStateException(e);
        }
    }
}
