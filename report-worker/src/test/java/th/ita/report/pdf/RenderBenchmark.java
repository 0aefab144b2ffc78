package th.ita.report.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;

import org.openpdf.text.Chunk;
import org.openpdf.text.Font;
import org.openpdf.text.PageSize;
import org.openpdf.text.Paragraph;
import org.openpdf.text.pdf.GlyphLayoutFontManager.FontLoadException;
import org.openpdf.text.pdf.GlyphLayoutManager;
import org.openpdf.text.pdf.PdfChunk;
import org.openpdf.text.pdf.PdfWriter;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;

import th.ita.report.document.Document;
import th.ita.report.document.Examples;
import th.ita.report.docx.DocxRenderer;
import th.ita.report.html.HtmlRenderer;
import th.ita.report.html.PageAddress;
import th.ita.report.html.VersionMark;

/**
 * How long a warm worker takes for the real case: composing it, its page, its PDF, its Word file; and, as a floor in the same run, how
 * long OpenPDF alone takes to set the same text as plain paragraphs, without tags, tables, or a standard to keep.
 * Prints medians in milliseconds. Run it by {@code deploy/benchmark}, or as the module's README says.
 */
public final class RenderBenchmark {

    private static final ThreadMXBean THREAD = ManagementFactory.getThreadMXBean();

    private static final int WARM_UP_ROUNDS = 150;
    private static final int ROUNDS = 150;
    private static final int CASES = 50;
    private static final String PDF = "PDF/A-2a, PDF/UA-1";
    private static final String WORD = "Word file (DOCX)";
    private static final String FLOOR = "bare OpenPDF";

    private RenderBenchmark() {}

    public static void main(String[] arguments) {
        List<Case> cases = IntStream.range(0, CASES).mapToObj(Case::of).toList();
        HtmlRenderer html = new HtmlRenderer();
        PdfRenderer pdf = new PdfRenderer();
        DocxRenderer docx = new DocxRenderer();
        BareOpenPdf bare = new BareOpenPdf();
        PageAddress address = PageAddress.current("assessment/5584/2564/", "r1-00000000", "assets");
        VersionMark mark = new VersionMark(1, 1, "1", "0".repeat(64));

        Map<String, Function<Case, ?>> steps = new LinkedHashMap<>();
        steps.put("compose", one -> Examples.compose(one.snapshot()));
        steps.put("page (HTML)", one -> html.render(one.document(), address, mark));
        steps.put(PDF, one -> pdf.render(one.document()));
        steps.put(WORD, one -> docx.render(one.document()));
        steps.put(FLOOR, one -> bare.render(one.texts()));

        Map<String, Double> medians = measure(steps, cases);
        double floor = medians.remove(FLOOR);
        double whole =
                medians.values().stream().mapToDouble(Double::doubleValue).sum();
        System.out.printf("Warm time for one document of the real case, median of %d:%n", ROUNDS);
        medians.forEach((name, time) -> System.out.printf("  %-20s %7.2f ms%n", name, time));
        System.out.printf("  %-20s %7.2f ms%n", "all of it", whole);
        System.out.printf("  %-20s %7.2f ms   the same text as plain paragraphs: the floor%n", FLOOR, floor);
        System.out.printf("Ratio of all of it to the floor: %.2f%n", whole / floor);
        System.out.printf("Ratio of the Word file to the PDF: %.2f%n", medians.get(WORD) / medians.get(PDF));
    }

    /** The real case, but of another agency each time: what renderers remember of names and prose is of no use. */
    private record Case(ObjectNode snapshot, Document document, List<String> texts) {

        static Case of(int number) {
            ObjectNode snapshot = Examples.snapshot("assessment");
            ((ObjectNode) snapshot.get("agency")).put("nameTh", "องค์การบริหารส่วนตำบลปากช่อง " + (number + 1));
            Document document = Examples.compose(snapshot).page();
            return new Case(snapshot, document, DocumentTexts.of(document).toList());
        }
    }

    /** In turns, so that what else the machine does falls on all alike. */
    private static Map<String, Double> measure(Map<String, Function<Case, ?>> steps, List<Case> cases) {
        Map<String, double[]> times = new LinkedHashMap<>();
        steps.keySet().forEach(name -> times.put(name, new double[ROUNDS]));
        for (int round = -WARM_UP_ROUNDS; round < ROUNDS; round++) {
            Case one = cases.get(Math.floorMod(round, CASES));
            for (Map.Entry<String, Function<Case, ?>> step : steps.entrySet()) {
                long start = THREAD.getCurrentThreadCpuTime();
                step.getValue().apply(one);
                if (round >= 0) {
                    times.get(step.getKey())[round] = (THREAD.getCurrentThreadCpuTime() - start) / 1e6;
                }
            }
        }
        Map<String, Double> medians = new LinkedHashMap<>();
        times.forEach((name, measured) -> {
            Arrays.sort(measured);
            medians.put(name, measured[ROUNDS / 2]);
        });
        return medians;
    }

    /** The proven recipe and nothing else: shaped Thai that breaks by dictionary, in OpenPDF's own paragraphs. */
    private static final class BareOpenPdf {

        private final GlyphLayoutManager layout = new GlyphLayoutManager().setWriteActualText(true);
        private final Font font;

        BareOpenPdf() {
            try (InputStream file = RenderBenchmark.class.getResourceAsStream("/fonts/Sarabun-Regular.ttf")) {
                font = layout.loadFont("Sarabun-Regular.ttf", file, 11);
            } catch (IOException | FontLoadException e) {
                throw new IllegalStateException(e);
            }
        }

        byte[] render(List<String> texts) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            var document = new org.openpdf.text.Document(PageSize.A4, 85, 57, 71, 57);
            document.setGlyphLayoutManager(layout);
            PdfWriter.getInstance(document, bytes);
            document.open();
            for (String text : texts) {
                Chunk chunk = new Chunk(text, font);
                chunk.setSplitCharacter(new WordEnds(text)::isEnd);
                document.add(new Paragraph(18, chunk));
            }
            document.close();
            return bytes.toByteArray();
        }
    }

    private static final class WordEnds {

        private final Set<Integer> ends = new HashSet<>();

        WordEnds(String text) {
            BreakIterator breaks = BreakIterator.getLineInstance(new ULocale("th"));
            breaks.setText(text);
            for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
                ends.add(end);
            }
        }

        boolean isEnd(int start, int current, int end, char[] text, PdfChunk[] chunks) {
            return ends.contains(current + 1);
        }
    }
}
