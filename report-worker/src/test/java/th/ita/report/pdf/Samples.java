package th.ita.report.pdf;

import java.net.URI;
import java.util.List;

import th.ita.report.document.Document;
import th.ita.report.document.Examples;
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

    private Samples() {}

    static List<Sample> all() {
        return List.of(ANALYSIS, SPARSE, EVERYTHING, INSTRUMENTS, INDICES, GALLERY, LONG, TRAP_WORDS);
    }

    record Sample(String name, Document document, byte[] pdf) {

        private static Sample of(String name, Document document) {
            return new Sample(name, document, RENDERER.render(document));
        }

        @Override
        public String toString() {
            return name;
        }
    }
}
