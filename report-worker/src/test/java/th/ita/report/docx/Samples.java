package th.ita.report.docx;

import java.util.List;

import th.ita.report.document.Document;
import th.ita.report.document.Examples;
import th.ita.report.document.Variants;

/** Documents and their files, rendered once for all tests. */
final class Samples {

    static final DocxRenderer RENDERER = new DocxRenderer(Examples.WEBSITE);

    /** The real case, as the worker gets and composes it. */
    static final Sample ANALYSIS = Sample.of(
            "analysis", Examples.composition("assessment").prints().getFirst().document());

    /** Everything that an analysis can hold. */
    static final Sample EVERYTHING =
            Sample.of("everything", Examples.compose(Variants.everything()).page());

    static final Sample REPORT = Sample.of("report", Gallery.report());
    static final Sample MEMORANDUM = Sample.of("memorandum", Gallery.memorandum());
    static final Sample DRAFT = Sample.of("draft", Gallery.memorandum().marked("ร่าง"));

    private Samples() {}

    static List<Sample> all() {
        return List.of(ANALYSIS, EVERYTHING, REPORT, MEMORANDUM, DRAFT);
    }

    record Sample(String name, Document document, byte[] bytes, OfficeFile file) {

        private static Sample of(String name, Document document) {
            byte[] bytes = RENDERER.render(document);
            return new Sample(name, document, bytes, OfficeFile.of(bytes));
        }

        @Override
        public String toString() {
            return name;
        }
    }
}
