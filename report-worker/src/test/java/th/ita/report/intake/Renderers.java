package th.ita.report.intake;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.function.Function;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import th.ita.report.archive.ApprovedArchive;
import th.ita.report.archive.ArchiveFolder;
import th.ita.report.archive.FileArchive;
import th.ita.report.document.Composer;
import th.ita.report.document.Document;
import th.ita.report.document.Examples;
import th.ita.report.document.Print;
import th.ita.report.docx.DocxRenderer;
import th.ita.report.html.WebsiteAssets;
import th.ita.report.pdf.PdfRenderer;

/** The renderers that readers get, with an archive of the test's own. */
final class Renderers {

    private static final PdfRenderer PDF = new PdfRenderer(Examples.WEBSITE);

    private Renderers() {}

    static IntakeMetrics metrics() {
        return new IntakeMetrics(new SimpleMeterRegistry(), Clock.systemUTC());
    }

    static Composer composer() {
        return new Composer(Examples.PUBLISHER);
    }

    static PrintRenderer prints() {
        return PrintRenderer.of(PDF, new DocxRenderer(Examples.WEBSITE), metrics());
    }

    static VersionRenderer of(Path archive) {
        return of(archive, prints());
    }

    /** @param formats what another library would write */
    static VersionRenderer of(Path archive, Map<Print.Format, Function<Document, byte[]>> formats) {
        return of(archive, new PrintRenderer(formats, metrics()));
    }

    private static VersionRenderer of(Path archive, PrintRenderer prints) {
        ArchiveFolder folder = new ArchiveFolder(archive);
        return new VersionRenderer(
                composer(),
                PDF,
                prints,
                new KeptFiles(new ApprovedArchive(folder), new FileArchive(folder), metrics()),
                WebsiteAssets.load().folder(),
                metrics());
    }

    static FileRoad files(Path archive) {
        ArchiveFolder folder = new ArchiveFolder(archive);
        return new FileRoad(folder, new FileArchive(folder), metrics());
    }

    static DraftRoad drafts() {
        return new DraftRoad(composer(), prints(), metrics());
    }
}
