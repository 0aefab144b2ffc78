package th.ita.report.pdf;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** The table of the README against the memorandum of the real case, measured: neither can be changed alone. */
class PositionsTest {

    private static final double CM = 72 / 2.54;

    private static final double A_MILLIMETRE = 0.1;

    private static final int DPI = 200;

    /** Of Sarabun, in sizes: how far its letters reach above the baseline. */
    private static final double ASCENT = 1.068;

    private static final Pattern ROW = Pattern.compile("\\| ([^|]+) \\|[^|]*\\| ([0-9.]+) (cm|pt) \\|");

    /** A line's letters. Positions in cm from the paper's upper left corner, the size in points. */
    private record Line(int page, String text, double left, double right, double baseline, double size, boolean bold) {}

    private static final List<Line> LINES = new ArrayList<>();
    private static final List<BufferedImage> PAGES = new ArrayList<>();

    @BeforeAll
    static void read() throws IOException {
        try (PDDocument document = Loader.loadPDF(Samples.MEMORANDUM.pdf())) {
            new PDFTextStripper() {
                @Override
                protected void writeString(String text, List<TextPosition> letters) {
                    TextPosition first = letters.getFirst();
                    TextPosition last = letters.stream()
                            .filter(letter -> !letter.getUnicode().isBlank())
                            .reduce(first, (one, other) -> other);
                    LINES.add(new Line(
                            getCurrentPageNo(),
                            text.strip(),
                            first.getX() / CM,
                            (last.getX() + last.getWidth()) / CM,
                            first.getY() / CM,
                            first.getFontSize(),
                            first.getFont().getName().endsWith("Bold")));
                }
            }.getText(document);
            PDFRenderer renderer = new PDFRenderer(document);
            for (int page = 0; page < document.getNumberOfPages(); page++) {
                PAGES.add(renderer.renderImageWithDPI(page, DPI, ImageType.GRAY));
            }
        }
    }

    @Test
    void eachRowOfTheTableIsWhereAndAsLargeAsItSays() throws IOException {
        Map<String, Double> measured = measured();
        Map<String, Double> table = new LinkedHashMap<>();
        String readme = Files.readString(Path.of("README.md"));
        Matcher rows = ROW.matcher(readme.substring(readme.indexOf("| Measure | Regulation | Here |")));
        while (rows.find()) {
            table.put(rows.group(1), Double.parseDouble(rows.group(2)));
        }

        assertThat(table.keySet()).isEqualTo(measured.keySet());
        table.forEach((what, value) -> assertThat(measured.get(what)).as(what).isCloseTo(value, within(A_MILLIMETRE)));
    }

    private static Map<String, Double> measured() {
        Map<String, Double> measured = new LinkedHashMap<>();
        Line title = line("บันทึกข้อความ");
        Line number = line("- ๒ -");
        Line label = line("ส่วนราชการ");
        Line second = line("วันที่");
        Line background = line("องค์การบริหารส่วนตำบลปากช่องได้เข้ารับ");
        measured.put("left margin", ink(0, true));
        measured.put("right margin", 21.0 - ink(PAGES.size() - 2, false));
        Line first = LINES.stream()
                .filter(line -> line.page() == 2 && line.baseline() > 2)
                .findFirst()
                .orElseThrow();
        measured.put("top margin", first.baseline() - ASCENT * first.size() / CM);
        double lowest = LINES.stream().mapToDouble(Line::baseline).max().orElseThrow();
        assertThat(29.7 - lowest).isGreaterThan(2.0);
        measured.put("bottom margin, at least", Math.min(2.0, 29.7 - lowest));
        measured.put("emblem's slot, a square at the upper left", emptySquare());
        assertThat(title.bold()).isTrue();
        measured.put("title, bold", title.size());
        measured.put("title's middle from the left edge of the paper", middle(title));
        assertThat(label.bold()).isTrue();
        measured.put("labels, bold", label.size());
        measured.put("second label of a line from the left edge of the paper", second.left());
        measured.put("body", background.size());
        measured.put("first-line indent", background.left() - 3.0);
        List<Line> signature = LINES.stream()
                .filter(line -> line.text().equals("(นางสาวสมหญิง รักงาน)")
                        || line.text().equals("นักวิเคราะห์นโยบายและแผนชำนาญการ"))
                .toList();
        assertThat(signature).hasSize(2);
        measured.put(
                "signature's left end from the left edge of the paper",
                signature.stream().mapToDouble(Line::left).min().orElseThrow());
        measured.put("page number's baseline from the upper edge", number.baseline());
        measured.put("page number's middle from the left edge of the paper", (number.left() + number.right()) / 2);
        return measured;
    }

    private static Line line(String start) {
        return LINES.stream()
                .filter(line -> line.text().startsWith(start))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no line begins with " + start));
    }

    /** Where a page's ink begins or ends, in cm from the left edge. */
    private static double ink(int page, boolean left) {
        BufferedImage picture = PAGES.get(page);
        for (int i = 0; i < picture.getWidth(); i++) {
            int x = left ? i : picture.getWidth() - 1 - i;
            for (int y = 0; y < picture.getHeight(); y++) {
                if (picture.getRaster().getSample(x, y, 0) < 240) {
                    return (left ? x : x + 1) * 2.54 / DPI;
                }
            }
        }
        throw new AssertionError("an empty page");
    }

    /** Of the ink of a line that stands alone, in cm from the left edge. */
    private static double middle(Line line) {
        BufferedImage picture = PAGES.get(line.page() - 1);
        int top = (int) ((line.baseline() - 0.4) / 2.54 * DPI);
        int bottom = (int) (line.baseline() / 2.54 * DPI);
        int left = picture.getWidth();
        int right = 0;
        for (int y = top; y < bottom; y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                if (picture.getRaster().getSample(x, y, 0) < 240) {
                    left = Math.min(left, x);
                    right = Math.max(right, x + 1);
                }
            }
        }
        return (left + right) / 2.0 * 2.54 / DPI;
    }

    /** The side of the largest square from the upper left corner of the text area that nothing is drawn into, at most 1.5 cm. */
    private static double emptySquare() {
        BufferedImage picture = PAGES.getFirst();
        int left = (int) (3.0 / 2.54 * DPI);
        int top = (int) (2.5 / 2.54 * DPI);
        int side = 0;
        while (side < 1.5 / 2.54 * DPI && isEmpty(picture, left, top, side + 1)) {
            side++;
        }
        return side * 2.54 / DPI;
    }

    private static boolean isEmpty(BufferedImage picture, int left, int top, int side) {
        for (int x = left; x < left + side; x++) {
            for (int y = top; y < top + side; y++) {
                if (picture.getRaster().getSample(x, y, 0) < 240) {
                    return false;
                }
            }
        }
        return true;
    }

    @Test
    void theFirstPageHasNoNumber() {
        assertThat(LINES.stream().filter(line -> line.page() == 1).map(Line::text))
                .noneMatch(text -> text.matches("- [๐-๙]+ -"));
    }

    @Test
    void aSignatureStandsOnThePageOfWhatItSigns() {
        for (String name : List.of("(ลงชื่อ) สมชาย ใจดี", "(ลงชื่อ) วิชัย ตั้งใจ")) {
            int at = LINES.indexOf(line(name));
            assertThat(LINES.get(at - 1).page())
                    .as(name)
                    .isEqualTo(LINES.get(at).page());
        }
    }
}
