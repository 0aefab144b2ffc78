package th.ita.report.pdf;

import java.net.URI;
import java.util.List;

import com.fasterxml.jackson.databind.node.ObjectNode;

import th.ita.report.document.Composer;
import th.ita.report.document.Document;
import th.ita.report.document.Examples;
import th.ita.report.document.MeasureSnapshots;
import th.ita.report.document.Variants;

/** Documents and their files, rendered once for all tests. */
final class Samples {

    static final URI WEBSITE = Examples.WEBSITE;

    private static final PdfRenderer RENDERER = new PdfRenderer(WEBSITE);

    /** The real case, as the worker gets and composes it. */
    static final Sample ANALYSIS =
            Sample.of("analysis", Examples.composition("assessment").page());

    /** Nothing known but a total. */
    static final Sample SPARSE =
            Sample.of("sparse", Examples.compose(Variants.onlyATotalAtAnEdge()).page());

    /** Everything that an analysis can hold. */
    static final Sample EVERYTHING =
            Sample.of("everything", Examples.compose(Variants.everything()).page());

    /** Graded by instruments too. */
    static final Sample INSTRUMENTS = Sample.of(
            "instruments", Examples.compose(Variants.gradedByInstruments()).page());

    /** A partial framework. */
    static final Sample INDICES =
            Sample.of("indices", Examples.compose(Variants.indicesOnly()).page());

    static final Sample GALLERY = Sample.of("gallery", SampleDocuments.gallery());
    static final Sample LONG = Sample.of("long", SampleDocuments.longDocument());
    static final Sample TRAP_WORDS = Sample.of("trap-words", SampleDocuments.trapWords());

    /** The real case's memorandum, approved. */
    static final Sample MEMORANDUM = Sample.print("memorandum", MeasureSnapshots.frozen());

    /** Thirty measures. */
    static final Sample LONG_MEMORANDUM = Sample.print("memorandum", MeasureSnapshots.long30());

    /** The measures as a document of their own. */
    static final Sample MEASURES = Sample.print("measures", MeasureSnapshots.frozen());

    /** Nobody has signed it. */
    static final Sample DRAFT = Sample.of(
            "draft",
            new Composer(Examples.PUBLISHER)
                    .draft(MeasureSnapshots.draft(MeasureSnapshots.unsigned()))
                    .getFirst()
                    .document());

    private Samples() {}

    static List<Sample> all() {
        return List.of(
                ANALYSIS,
                SPARSE,
                EVERYTHING,
                INSTRUMENTS,
                INDICES,
                GALLERY,
                LONG,
                TRAP_WORDS,
                MEMORANDUM,
                LONG_MEMORANDUM,
                MEASURES,
                DRAFT);
    }

    record Sample(String name, Document document, byte[] pdf) {

        private static Sample of(String name, Document document) {
            return new Sample(name, document, RENDERER.render(document));
        }

        private static Sample print(String stem, ObjectNode frozen) {
            return Examples.compose(MeasureSnapshots.version(frozen)).prints().stream()
                    .filter(print -> print.stem().equals(stem))
                    .map(print -> of(stem, print.document()))
                    .findFirst()
                    .orElseThrow();
        }

        @Override
        public String toString() {
            return name;
        }
    }
}
