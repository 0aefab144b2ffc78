package th.ita.assessment.table;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static th.ita.assessment.table.Workbooks.SHEET;
import static th.ita.assessment.table.Workbooks.STRINGS;
import static th.ita.assessment.table.Workbooks.STYLES;
import static th.ita.assessment.table.Workbooks.workbook;

/** The habits of Excel and of those who use it. */
class TablesTest {

    private static final TableLimits LIMITS = TableLimits.of(64L << 20, 2_000_000);
    private static final String THAI = "รหัส,ชื่อ\n5584,อบต.ปากช่อง\n๗๐๐,น้ำพุ\n";

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-8 BOM", "UTF-16LE BOM", "UTF-16BE BOM", "x-windows-874"})
    void thaiIsReadInEveryEncodingThatExcelSaves(String encoding) {
        Charset charset = Charset.forName(encoding.replace(" BOM", ""));
        byte[] file = ((encoding.endsWith("BOM") ? "\uFEFF" : "") + THAI).getBytes(charset);
        Read read = read(file);
        assertThat(read.headings()).containsExactly("รหัส", "ชื่อ");
        assertThat(read.rows())
                .containsExactly(
                        new TableRow(2, List.of("5584", "อบต.ปากช่อง")), new TableRow(3, List.of("๗๐๐", "น้ำพุ")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "x-windows-874"})
    void aCharacterThatABlockCutsDecidesNothing(String encoding) {
        for (int shift = 0; shift < 4; shift++) {
            // The first letters above ASCII stand across the end of the first block of 65,536 bytes.
            String filler = "a,b\n" + "1,2\n".repeat((1 << 14) - 2);
            String text = filler + "x".repeat(shift) + ",เเแแโโ\n";
            assertThat(read(text.getBytes(Charset.forName(encoding)))
                            .rows()
                            .getLast()
                            .cells())
                    .containsExactly("x".repeat(shift), "เเแแโโ");
        }
    }

    @Test
    void whatWasAsciiForMegabytesMayStillTurnOutToBeWindows874() {
        String text = "a,b\n" + "1,2\n".repeat(1 << 19) + "1,ปากช่อง\n";
        assertThat(read(text.getBytes(Charset.forName("x-windows-874")))
                        .rows()
                        .getLast()
                        .cells())
                .containsExactly("1", "ปากช่อง");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a;b\n1,5;2", "a\tb\n1,5\t2", "sep=;\r\na;b\r\n1,5;2", "a,b\n\"1,5\",2"})
    void theSeparatorIsFound(String text) {
        Read read = read(utf8(text));
        assertThat(read.headings()).containsExactly("a", "b");
        assertThat(read.rows()).containsExactly(new TableRow(2, List.of("1,5", "2")));
    }

    @Test
    void rowsAreCountedAsExcelCountsThem() {
        Read read = read(utf8("a,b\n\n\"two\nlines\",1\n,,\nlast,2\n,,,,\n\n"));
        assertThat(read.rows())
                .containsExactly(new TableRow(3, List.of("two\nlines", "1")), new TableRow(5, List.of("last", "2")));
    }

    @Test
    void titlesAboveTheHeadingsAreNotTheHeadings() {
        Read read = read(utf8("ผลการประเมิน ITA,,\nจังหวัดราชบุรี\n\nรหัส,คะแนน\n5584,95.21\n"));
        assertThat(read.headings()).containsExactly("รหัส", "คะแนน");
        assertThat(read.headingRow()).isEqualTo(4);
        assertThat(read.rows()).containsExactly(new TableRow(5, List.of("5584", "95.21")));
    }

    @Test
    void aTableOfOneColumnHasItsHeadingAtTheTop() {
        assertThat(read(utf8("รหัส\n1\n2\n")).rows())
                .containsExactly(new TableRow(2, List.of("1")), new TableRow(3, List.of("2")));
    }

    @Test
    void whatNobodySeesIsTakenAway() {
        assertThat(read(utf8(
                        "\uFEFF รหัส\u00A0,ช\u200Bื่อ \n\u200B5584\u00A0,  อบต.\u00A0\u00A0ปากช่อง\u00AD ,\u200B\n")))
                .isEqualTo(new Read(
                        List.of("รหัส", "ชื่อ"), 1, List.of(new TableRow(2, List.of("5584", "อบต. ปากช่อง")))));
    }

    @Test
    void aWorkbookOfTheWriterIsRead() throws Exception {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(file, "ita", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("ทะเบียน");
            List<String> headings = List.of("รหัส", "คะแนน", "ร้อยละ", "วันที่", "ว่าง");
            headings.forEach(heading -> sheet.value(0, headings.indexOf(heading), heading));
            sheet.value(2, 0, 5584);
            sheet.value(2, 1, 0.1 + 0.2);
            sheet.value(2, 2, 0.9521);
            sheet.style(2, 2).format("0.00%").set();
            sheet.value(2, 3, LocalDate.of(2020, 10, 1));
            sheet.style(2, 3).format("d mmm yyyy").set();
        }
        Read read = read(file.toByteArray());
        assertThat(read.headings()).containsExactly("รหัส", "คะแนน", "ร้อยละ", "วันที่", "ว่าง");
        assertThat(read.rows()).containsExactly(new TableRow(3, List.of("5584", "0.3", "95.21%", "2020-10-01", "")));
    }

    @Test
    void whateverWaysThereAreToWriteATextAreRead() {
        Read read = read(workbook()
                .part(
                        STRINGS,
                        "<sst><si><t>a</t></si><si><t>b</t></si><si><r><t>อบต.</t></r><r><t> ปากช่อง</t></r>"
                                + "<rPh><t>?</t></rPh></si></sst>")
                .sheet("<row r='2'><c r='A2' t='s'><v>2</v></c><c r='B2' t='inlineStr'><is><t>x</t></is></c></row>"
                        + "<row><c t='str'><v>y</v></c><c t='b'><v>1</v></c></row>"
                        + "<row r='7'><c r='B7'><v>9.5000000000000004E-2</v></c><c r='XFD7' s='0'/></row>"
                        + "<row r='1048576' spans='1:2'/>")
                .bytes());
        assertThat(read.rows())
                .containsExactly(
                        new TableRow(2, List.of("อบต. ปากช่อง", "x")),
                        new TableRow(3, List.of("y", "TRUE")),
                        new TableRow(7, List.of("", "0.095")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "14 |           | 43831 | 2020-01-01",
                "81 |           | 43831 | 2020-01-01",
                "200| [$-107041E]d mmm yy;@ | 43831.5 | 2020-01-01 12:00",
                "200| ว/ด/ปปปป  | 43831 | 43831",
                "200| [Red]0.00 | 95.21 | 95.21",
                "200| \"d\"0.0  | 95.2  | 95.2",
                "200| General   | 95.2  | 95.2",
                "10 |           | 0.9521| 95.21%",
                "200| h:mm      | 0.25  | 06:00",
                "2  |           | 95.21000000000001 | 95.21",
                "14 |           | 59    | 1900-02-28",
                "14 |           | 61    | 1900-03-01"
            })
    void stylesTellDaysFromNumbers(String format, String code, String stored, String shown) {
        String custom = code == null
                ? ""
                : "<numFmts><numFmt numFmtId='200' formatCode='" + code.replace("\"", "&quot;") + "'/></numFmts>";
        Read read = read(workbook()
                .part(
                        STYLES,
                        "<styleSheet>" + custom + "<cellXfs><xf numFmtId='0'/><xf numFmtId='" + format.strip()
                                + "'/></cellXfs></styleSheet>")
                .sheet("<row r='2'><c r='A2' s='1'><v>" + stored + "</v></c></row>")
                .bytes());
        assertThat(read.rows().getFirst().cells().getFirst()).isEqualTo(shown);
    }

    @Test
    void theFirstSheetThatCanBeSeenIsRead() {
        Read read = read(workbook()
                .part(
                        "xl/workbook.xml",
                        "<workbook xmlns:r='r'><workbookPr date1904='1'/><sheets>"
                                + "<sheet name='ซ่อน' state='hidden' r:id='r9'/><sheet name='ข้อมูล' r:id='r1'/></sheets></workbook>")
                .part(STYLES, "<styleSheet><cellXfs><xf numFmtId='14'/></cellXfs></styleSheet>")
                .sheet("<row r='2'><c r='A2' s='0'><v>0</v></c></row>")
                .bytes());
        assertThat(read.rows().getFirst().cells()).containsExactly("1904-01-01", "");
    }

    @Test
    void aTemporaryFileIsGoneWhenTheTableIsClosedOrRefused() throws Exception {
        List<Path> before = temporaryFiles();
        read(workbook().bytes());
        try (Table ignored =
                Tables.open(new ByteArrayInputStream(workbook().without(SHEET).bytes()), null, LIMITS)) {
            throw new AssertionError("not refused");
        } catch (TableRefused expected) {
            assertThat(expected.code()).isEqualTo("damaged");
        }
        assertThat(temporaryFiles()).isEqualTo(before);
    }

    @Test
    void aMillionRowsTakeNoMoreMemoryThanOne() {
        byte[] piece = utf8("5584,2564,O42,100,ได้คะแนน\n");
        InputStream rows = new InputStream() {
            private final byte[] head = utf8("agency,year,code,value,remark\n");
            private long at;

            @Override
            public int read() {
                long now = at++;
                if (now < head.length) {
                    return head[(int) now] & 0xFF;
                }
                long body = now - head.length;
                return body < piece.length * 1_000_000L ? piece[(int) (body % piece.length)] & 0xFF : -1;
            }
        };
        long early = 0;
        long late = 0;
        int count = 0;
        try (Table table = Tables.open(rows, TableFormat.CSV, LIMITS)) {
            while (table.hasNext()) {
                table.next();
                if (++count % 250_000 == 0) {
                    System.gc();
                    late = Runtime.getRuntime().totalMemory()
                            - Runtime.getRuntime().freeMemory();
                    early = early == 0 ? late : early;
                }
            }
        }
        assertThat(count).isEqualTo(1_000_000);
        assertThat(late - early).isLessThan(32L << 20);
    }

    private static List<Path> temporaryFiles() throws Exception {
        try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("ita-table-"))
                    .toList();
        }
    }

    private record Read(List<String> headings, int headingRow, List<TableRow> rows) {}

    private static Read read(byte[] file) {
        try (Table table = Tables.open(new ByteArrayInputStream(file), null, LIMITS)) {
            List<TableRow> rows = new ArrayList<>();
            table.forEachRemaining(rows::add);
            return new Read(table.headings(), table.headingRow(), rows);
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
