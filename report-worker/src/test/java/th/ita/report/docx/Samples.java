package th.ita.report.docx;

import java.util.List;

import com.fasterxml.jackson.databind.node.ObjectNode;

import th.ita.report.document.Composer;
import th.ita.report.document.Document;
import th.ita.report.document.Examples;
import th.ita.report.document.MeasureSnapshots;
import th.ita.report.document.Print;
import th.ita.report.document.Variants;

/** Documents and their files, rendered once for all tests. */
final class Samples {

    static final DocxRenderer RENDERER = new DocxRenderer(Examples.WEBSITE);

    /** The real case, as the worker gets and composes it. */
    static final Sample ANALYSIS =
            Sample.of("analysis", Examples.composition("assessment").prints(), "analysis");

    /** Everything that an analysis can hold. */
    static final Sample EVERYTHING =
            Sample.of("everything", Examples.compose(Variants.everything()).page());

    /** The real case's measures, signed by all. */
    static final Sample SIGNED = Sample.of("signed", signed(), "memorandum");

    static final Sample MEASURES = Sample.of("measures", signed(), "measures");

    /** Before the first signature. */
    static final Sample UNSIGNED = Sample.of("unsigned", unsigned(), "memorandum");

    /** What was done about them, a year later. */
    static final Sample PROGRESS =
            Sample.of("progress", Examples.composition("progress").prints(), "progress");

    static final Sample HOSTILE_PROGRESS = Sample.of(
            "hostile progress",
            Examples.compose(MeasureSnapshots.hostile("progress")).prints(),
            "progress");

    static final Sample HOSTILE_EVIDENCE = Sample.of(
            "hostile evidence",
            Examples.compose(MeasureSnapshots.hostile("evidence")).page());

    static final Sample REPORT = Sample.of("report", Gallery.report());
    static final Sample MEMORANDUM = Sample.of("memorandum", Gallery.memorandum());
    static final Sample DRAFT = Sample.of("draft", Gallery.memorandum().marked("ร่าง"));

    private Samples() {}

    static List<Sample> all() {
        return List.of(
                ANALYSIS,
                EVERYTHING,
                SIGNED,
                MEASURES,
                UNSIGNED,
                PROGRESS,
                HOSTILE_PROGRESS,
                HOSTILE_EVIDENCE,
                REPORT,
                MEMORANDUM,
                DRAFT);
    }

    private static List<Print> signed() {
        return Examples.compose(MeasureSnapshots.version(MeasureSnapshots.frozen()))
                .prints();
    }

    private static List<Print> unsigned() {
        ObjectNode draft = MeasureSnapshots.version(MeasureSnapshots.unsigned());
        draft.put("requestedAt", "2022-03-24T02:00:00.123456Z");
        return new Composer(Examples.PUBLISHER).draft(draft);
    }

    record Sample(String name, Document document, byte[] bytes, OfficeFile file) {

        private static Sample of(String name, Document document) {
            byte[] bytes = RENDERER.render(document);
            return new Sample(name, document, bytes, OfficeFile.of(bytes));
        }

        private static Sample of(String name, List<Print> prints, String stem) {
            return prints.stream()
                    .filter(print -> print.stem().equals(stem))
                    .map(print -> of(name, print.document()))
                    .findFirst()
                    .orElseThrow();
        }

        @Override
        public String toString() {
            return name;
        }
    }
}
