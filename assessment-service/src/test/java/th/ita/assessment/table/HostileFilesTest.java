package th.ita.assessment.table;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static th.ita.assessment.table.Workbooks.SHEET;
import static th.ita.assessment.table.Workbooks.STRINGS;
import static th.ita.assessment.table.Workbooks.STYLES;
import static th.ita.assessment.table.Workbooks.workbook;

/** Files that are meant to hurt, or that somebody mistook for a table: each is refused for its reason, and costs little. */
class HostileFilesTest {

    private static final TableLimits LIMITS = TableLimits.of(64L << 20, 20_000);

    /** What reading a hostile file may allocate in all, whatever it says that it holds: far less than it would unpack to. */
    private static final long ALLOCATED = 96L << 20;

    static Stream<Arguments> files() throws Exception {
        return Stream.of(
                file("nothing at all", "empty", null, ""),
                file("only blank lines", "empty", null, "\n\n  \n\t\n"),
                file("a PDF called .csv", "not-a-table", null, "%PDF-1.7\n%âãÏÓ"),
                file("a web page called .csv", "not-a-table", null, "<html><body><table><tr><td>1"),
                file("a document of XML", "not-a-table", null, "<?xml version='1.0'?><Workbook/>"),
                file("JSON", "not-a-table", null, "{\"รหัส\": 5584}"),
                file("an old .xls", "not-a-table", null, ole("Workbook")),
                file("a workbook with a password", "not-a-table", null, ole("EncryptedPackage")),
                file("a gzip archive", "not-a-table", null, gzip("รหัส,คะแนน\n1,2\n")),
                file("a picture", "not-a-table", null, bytes("\u0089PNG\r\n\u001a\n")),
                file("NUL bytes", "binary", null, "รหัส,คะแนน\n1,\0\n"),
                file("UTF-16 without a mark", "binary", null, "รหัส,1\n".getBytes(StandardCharsets.UTF_16LE)),
                file("random bytes", "binary|encoding", null, random(1 << 20)),
                file(
                        "UTF-8 that stops being it",
                        "encoding",
                        null,
                        join("รหัส,คะแนน\n".repeat(9000), bytes("1,\u00ff\u00fe\n"))),
                file("neither UTF-8 nor Windows-874", "encoding", null, bytes("a,b\n\u00e0\u00db,\u00fc\n")),
                file("a quote that is never closed", "quotes|cell-too-long", "A2", "a,b\n\"1,2\n3,4\n"),
                file(
                        "a quote that is never closed, 8 MB behind it",
                        "cell-too-long",
                        "A2",
                        "a,b\n\"" + "1,2\n".repeat(2 << 20)),
                file("text behind a closing quote", "quotes", "B2", "a,b\n1,\"2\"3\n"),
                file("a cell of 8 MB", "cell-too-long", "B2", "a,b\n1," + "x".repeat(8 << 20)),
                file("a million columns", "too-many-columns", null, "a" + ",a".repeat(1 << 20)),
                file("a million empty columns", "too-many-columns", null, "a,b\n1,2" + ",".repeat(1 << 20)),
                file("too many rows", "too-many-rows", null, "a,b\n" + "1,2\n".repeat(20_001)),
                file("millions of blank lines", "too-many-rows", null, "a,b\n" + "\n".repeat(5 << 20)),
                file("the same heading twice", "duplicate-heading", "C1", "รหัส,คะแนน,รหัส\n1,2,3\n"),
                file("a value without a heading", "cell-without-heading", "C2", "a,b\n1,2,3\n"),
                file("a formula in CSV", "formula", "B2", "a,b\n1,=cmd|'/c calc'!A1\n"),
                file("a formula in CSV, of Lotus", "formula", "B2", "a,b\n1,@SUM(A1)\n"),
                file(
                        "a workbook that is cut off",
                        "damaged",
                        null,
                        Arrays.copyOf(workbook().bytes(), 900)),
                file(
                        "a zip that is no workbook",
                        "not-a-table",
                        null,
                        workbook()
                                .withoutAll("xl/")
                                .part("word/document.xml", "<w/>")
                                .bytes()),
                file(
                        "a zip of nothing but text",
                        "not-a-table",
                        null,
                        workbook().without("[Content_Types].xml").bytes()),
                file(
                        "a workbook without its sheet",
                        "damaged",
                        null,
                        workbook().without(SHEET).bytes()),
                file(
                        "a sheet that breaks off",
                        "damaged",
                        null,
                        workbook()
                                .part(SHEET, "<worksheet><sheetData><row r='1'><c><v>1")
                                .bytes()),
                file(
                        "a part that leads out of the archive",
                        "foreign-part",
                        null,
                        workbook().part("xl/../../etc/passwd", "x").bytes()),
                file(
                        "an archive in the archive",
                        "foreign-part",
                        null,
                        workbook()
                                .part("xl/embeddings/more.zip", workbook().bytes())
                                .bytes()),
                file(
                        "a program in the archive",
                        "foreign-part",
                        null,
                        workbook().part("xl/run.exe", "MZ").bytes()),
                file(
                        "macros",
                        "macros",
                        null,
                        workbook().part("xl/vbaProject.bin", "x").bytes()),
                file("ten thousand parts", "too-many-parts", null, manyParts()),
                file(
                        "a bomb: 1 GB of blanks in a sheet",
                        "zip-bomb",
                        null,
                        bomb("<worksheet><sheetData>", "          ")),
                file(
                        "a bomb: cells that repeat",
                        "zip-bomb",
                        null,
                        bomb("<worksheet><sheetData><row r='1'>", "<c t='inlineStr'><is><t>x</t></is></c></row><row>")),
                file(
                        "a list of texts that never ends",
                        "zip-bomb|too-many-texts",
                        null,
                        workbook()
                                .sheet("<row r='2'><c r='A2' t='s'><v>999999</v></c></row>")
                                .part(STRINGS, repeated("<sst>", "<si><t/></si>", 8 << 20))
                                .bytes()),
                file(
                        "a text of 8 MB in the list",
                        "cell-too-long",
                        "A2",
                        workbook()
                                .sheet("<row r='2'><c r='A2' t='s'><v>2</v></c></row>")
                                .part(STRINGS, "<sst><si><t>a</t></si><si><t>b</t></si><si><t>" + noise(8 << 20))
                                .bytes()),
                file(
                        "a text that is not in the list",
                        "damaged",
                        null,
                        workbook()
                                .sheet("<row r='2'><c r='A2' t='s'><v>77</v></c></row>")
                                .bytes()),
                file(
                        "a document type that fetches a file",
                        "document-type",
                        null,
                        workbook()
                                .part(
                                        SHEET,
                                        "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><worksheet>"
                                                + "<sheetData><row r='1'><c t='inlineStr'><is><t>&e;</t></is></c></row></sheetData></worksheet>")
                                .bytes()),
                file(
                        "a billion laughs",
                        "document-type",
                        null,
                        workbook()
                                .part(
                                        STRINGS,
                                        "<!DOCTYPE x [<!ENTITY a 'ha'><!ENTITY b '" + "&a;".repeat(1000)
                                                + "'>]><sst><si><t>&b;")
                                .bytes()),
                file(
                        "an entity that nobody declared",
                        "document-type|damaged",
                        null,
                        workbook()
                                .part(
                                        SHEET,
                                        "<worksheet><sheetData><row r='1'><c><v>&e;</v></c></row></sheetData></worksheet>")
                                .bytes()),
                file(
                        "an attribute of 8 MB",
                        "hostile-xml",
                        null,
                        workbook()
                                .part(SHEET, "<worksheet a='" + noise(8 << 20) + "'/>")
                                .bytes()),
                file(
                        "a comment of 8 MB",
                        "hostile-xml",
                        null,
                        workbook()
                                .part(SHEET, "<worksheet><!--" + noise(8 << 20) + "--></worksheet>")
                                .bytes()),
                file(
                        "a name of 8 MB",
                        "hostile-xml|damaged",
                        null,
                        workbook().part(SHEET, "<" + noise(8 << 20) + "/>").bytes()),
                file(
                        "a hundred thousand names",
                        "hostile-xml",
                        null,
                        workbook()
                                .part(
                                        SHEET,
                                        IntStream.range(0, 100_000)
                                                .mapToObj(i -> "<e" + i + "/>")
                                                .collect(java.util.stream.Collectors.joining(
                                                        "", "<worksheet>", "</worksheet>")))
                                .bytes()),
                file(
                        "elements in elements in elements",
                        "hostile-xml",
                        null,
                        workbook().part(STYLES, "<xf>".repeat(100_000)).bytes()),
                file(
                        "a cell in column ZZZ of a million",
                        "too-many-columns",
                        "XFE2",
                        workbook()
                                .sheet("<row r='2'><c r='ZZZ2'><v>1</v></c></row>")
                                .bytes()),
                file(
                        "a million cells in a row",
                        "too-many-columns",
                        null,
                        workbook()
                                .part(
                                        SHEET,
                                        repeated(
                                                "<worksheet><sheetData><row r='1'>",
                                                "<c><v>" + 1 + "</v></c>",
                                                1 << 20))
                                .bytes()),
                file(
                        "a cell that says it is in another row",
                        "damaged",
                        null,
                        workbook()
                                .sheet("<row r='2'><c r='A3'><v>1</v></c></row>")
                                .bytes()),
                file(
                        "rows that go backwards",
                        "damaged",
                        null,
                        workbook()
                                .sheet("<row r='9'><c r='A9'><v>1</v></c></row><row r='2'/>")
                                .bytes()),
                file(
                        "a formula",
                        "formula",
                        "B2",
                        workbook()
                                .sheet("<row r='2'><c r='A2'><v>1</v></c><c r='B2'><f>A2*2</f><v>2</v></c></row>")
                                .bytes()),
                file(
                        "a formula's error",
                        "error-value",
                        "B2",
                        workbook()
                                .sheet("<row r='2'><c r='B2' t='e'><v>#N/A</v></c></row>")
                                .bytes()),
                file(
                        "a number of a million letters",
                        "cell-too-long",
                        "A2",
                        workbook()
                                .sheet("<row r='2'><c r='A2'><v>" + noise(1 << 20) + "</v></c></row>")
                                .bytes()),
                file(
                        "a number to fill the memory",
                        "damaged",
                        null,
                        workbook()
                                .sheet("<row r='2'><c r='A2'><v>1E999999999</v></c></row>")
                                .bytes()),
                file(
                        "no sheet that can be seen",
                        "no-sheet",
                        null,
                        workbook()
                                .part(
                                        "xl/workbook.xml",
                                        "<workbook xmlns:r='r'><sheets><sheet state='veryHidden' r:id='r1'/></sheets></workbook>")
                                .bytes()));
    }

    @ParameterizedTest
    @MethodSource("files")
    void eachIsRefusedForItsReason(byte[] file, String codes, String cell) {
        Reading reading = read(new ByteArrayInputStream(file), null);
        assertThat(reading.refused()).as("not refused").isNotNull();
        assertThat(reading.refused().code()).matches(codes);
        if (cell != null) {
            assertThat(reading.refused().cell()).isEqualTo(cell);
        }
        assertThat(reading.refused().th()).containsPattern("[ก-๙]").doesNotContain("null");
        assertThat(reading.refused().en()).matches("(?s)[A-Z].*\\.").doesNotContain("null");
        assertThat(reading.allocated()).isLessThan(ALLOCATED);
    }

    @Test
    void aFileWithoutEndIsReadToItsLimitAndNoFurther() {
        Endless endless = new Endless("รหัส,คะแนน\n".getBytes(StandardCharsets.UTF_8));
        Reading reading = read(endless, TableFormat.CSV, new TableLimits(1 << 20, 1 << 20, 1 << 20, 1 << 30, 10, 100));
        assertThat(reading.refused().code()).isEqualTo("too-large");
        assertThat(endless.read).isBetween(1L << 20, (1L << 20) + (1 << 16));
    }

    @Test
    void whatIsNoTableIsKnownByItsFirstBlock() {
        Endless endless = new Endless(bytes("%PDF-1.7\n"));
        assertThat(read(endless, null).refused().code()).isEqualTo("not-a-table");
        assertThat(endless.read).isEqualTo(1 << 16);
    }

    @Test
    void whatIsSentAsOneFormatAndIsTheOtherIsToldTheRightOne() {
        TableRefused refused = read(new ByteArrayInputStream(workbook().bytes()), TableFormat.CSV)
                .refused();
        assertThat(refused.code()).isEqualTo("format-mismatch");
        assertThat(refused.en()).contains(TableFormat.XLSX.mediaType());
        assertThat(read(new ByteArrayInputStream(bytes("a,b\n1,2\n")), TableFormat.XLSX)
                        .refused()
                        .en())
                .contains("text/csv");
    }

    private record Reading(TableRefused refused, long allocated) {}

    private static Reading read(InputStream body, TableFormat declared) {
        return read(body, declared, LIMITS);
    }

    private static Reading read(InputStream body, TableFormat declared, TableLimits limits) {
        var thread = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = thread.getCurrentThreadAllocatedBytes();
        TableRefused refused = null;
        try (Table table = Tables.open(body, declared, limits)) {
            table.forEachRemaining(row -> {});
        } catch (TableRefused e) {
            refused = e;
        }
        return new Reading(refused, thread.getCurrentThreadAllocatedBytes() - before);
    }

    private static Arguments file(String name, String codes, String cell, String text) {
        return file(name, codes, cell, text.getBytes(StandardCharsets.UTF_8));
    }

    private static Arguments file(String name, String codes, String cell, byte[] file) {
        return arguments(Named.of(name, file), codes, cell);
    }

    private static byte[] bytes(String latin) {
        return latin.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] join(String text, byte[] more) {
        byte[] first = text.getBytes(StandardCharsets.UTF_8);
        byte[] joined = Arrays.copyOf(first, first.length + more.length);
        System.arraycopy(more, 0, joined, first.length, more.length);
        return joined;
    }

    private static byte[] ole(String stream) {
        return join(
                "",
                (new String(bytes("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1"), StandardCharsets.ISO_8859_1)
                                + "\0".repeat(504)
                                + new String(stream.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1))
                        .getBytes(StandardCharsets.ISO_8859_1));
    }

    private static byte[] gzip(String text) throws Exception {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return packed.toByteArray();
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        new Random(2564).nextBytes(bytes);
        return bytes;
    }

    /** Letters that zip cannot make small, so that no ratio gives them away. */
    private static String noise(int length) {
        return new Random(2564)
                .ints(length, 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static byte[] manyParts() {
        Workbooks workbook = workbook();
        for (int i = 0; i < 10_000; i++) {
            workbook.part("xl/media/image" + i + ".png", "");
        }
        return workbook.bytes();
    }

    private static byte[] bomb(String start, String piece) {
        return workbook().part(SHEET, repeated(start, piece, 32 << 20)).bytes();
    }

    private static byte[] repeated(String start, String piece, int length) {
        byte[] first = bytes(start);
        byte[] more = bytes(piece);
        byte[] whole = new byte[length];
        for (int i = 0; i < length; i++) {
            whole[i] = i < first.length ? first[i] : more[(i - first.length) % more.length];
        }
        return whole;
    }

    /** The same bytes for ever. */
    private static final class Endless extends InputStream {

        private final byte[] piece;
        private long read;

        Endless(byte[] piece) {
            this.piece = piece;
        }

        @Override
        public int read() {
            return piece[(int) (read++ % piece.length)] & 0xFF;
        }
    }
}
