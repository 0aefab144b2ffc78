package th.ita.assessment.table;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * A workbook's parts, from a temporary file. Its directory is measured before it is read, and judged before anything is
 * unpacked: no part twice, none that leads out of the archive, none that is a program or an archive itself.
 */
final class WorkbookFile implements Closeable {

    /** Excel's own have a dozen, and one more for each picture. */
    private static final int MOST_PARTS = 1_000;

    private static final int LONGEST_DIRECTORY = 1 << 18;

    /** The fixed part of the record that ends an archive, and the longest comment behind it. */
    private static final int END_RECORD = 22;

    private static final int LONGEST_END = END_RECORD + 0xFFFF;

    /** The folders that a workbook has; others belong to other documents. */
    private static final Set<String> FOLDERS = Set.of("xl", "_rels", "docprops", "customxml", "custom", "customui");

    private static final String FOREIGN =
            "(?s).*\\.(zip|jar|war|gz|7z|rar|exe|dll|so|js|vbs|class|xls[xmb]?|doc[xm]?|ppt[xm]?)";

    private final Path file;
    private final ZipFile zip;
    private final Map<String, ZipEntry> parts;
    private final Inflation inflation;

    private WorkbookFile(Path file, ZipFile zip, Map<String, ZipEntry> parts, TableLimits limits) {
        this.file = file;
        this.zip = zip;
        this.parts = parts;
        this.inflation = new Inflation(limits.inflatedBytes());
    }

    static WorkbookFile of(InputStream body, TableLimits limits) throws IOException {
        Path file = Files.createTempFile("ita-table-", ".xlsx");
        try {
            Files.copy(body, file, StandardCopyOption.REPLACE_EXISTING);
            measureDirectory(file);
            ZipFile zip = open(file);
            try {
                return new WorkbookFile(file, zip, parts(zip), limits);
            } catch (RuntimeException e) {
                zip.close();
                throw e;
            }
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    /** The archive's last record says how much the directory takes: to be known before anybody reads it into memory. */
    private static void measureDirectory(Path path) throws IOException {
        byte[] end;
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
            end = new byte[(int) Math.min(file.length(), LONGEST_END)];
            file.seek(file.length() - end.length);
            file.readFully(end);
        }
        for (int at = end.length - END_RECORD; at >= 0; at--) {
            if (end[at] == 'P' && end[at + 1] == 'K' && end[at + 2] == 5 && end[at + 3] == 6) {
                int entries = number(end, at + 10, 2);
                int size = number(end, at + 12, 4);
                if (entries > MOST_PARTS || size < 0 || size > LONGEST_DIRECTORY) {
                    throw TableRefused.file(
                            "too-many-parts",
                            "แฟ้มบรรจุแฟ้มย่อยมากผิดปกติ ไม่ใช่สมุดงานที่ Excel บันทึก",
                            "The file holds far more parts than a workbook that Excel has saved.");
                }
                return;
            }
        }
        throw damaged();
    }

    private static int number(byte[] bytes, int at, int length) {
        int number = 0;
        for (int i = length - 1; i >= 0; i--) {
            number = number << 8 | bytes[at + i] & 0xFF;
        }
        return number;
    }

    private static ZipFile open(Path file) throws IOException {
        try {
            return new ZipFile(file.toFile());
        } catch (ZipException e) {
            throw damaged();
        }
    }

    private static Map<String, ZipEntry> parts(ZipFile zip) {
        Map<String, ZipEntry> parts = new HashMap<>();
        for (ZipEntry entry : Collections.list(zip.entries())) {
            String name = entry.getName().toLowerCase(Locale.ROOT);
            if (name.startsWith("/") || name.contains("\\") || name.contains("..") || name.contains(":")) {
                throw foreign(entry.getName());
            }
            String folder = name.contains("/") ? name.substring(0, name.indexOf('/')) : "";
            if (name.contains("vbaproject")) {
                throw TableRefused.file(
                        "macros",
                        "สมุดงานมีแมโคร โปรดบันทึกเป็น .xlsx ที่ไม่มีแมโคร",
                        "The workbook has macros; save it as .xlsx without them.");
            }
            boolean belongs = folder.isEmpty() ? name.equals("[content_types].xml") : FOLDERS.contains(folder);
            if (!belongs && !isWorkbook(zip)) {
                throw noWorkbook();
            }
            if (!belongs || name.matches(FOREIGN)) {
                throw foreign(entry.getName());
            }
            if (!entry.isDirectory() && parts.put(name, entry) != null) {
                throw foreign(entry.getName());
            }
        }
        if (!isWorkbook(zip)) {
            throw noWorkbook();
        }
        return parts;
    }

    private static boolean isWorkbook(ZipFile zip) {
        return zip.getEntry("[Content_Types].xml") != null
                && zip.stream()
                        .anyMatch(entry ->
                                entry.getName().toLowerCase(Locale.ROOT).startsWith("xl/"));
    }

    /** Whether there is such a part; capitals don't matter. */
    boolean has(String part) {
        return parts.containsKey(part.toLowerCase(Locale.ROOT));
    }

    /**
     * A part's bytes, unpacked no further than the limits allow.
     *
     * @param most bytes of this part
     */
    InputStream open(String part, long most) throws IOException {
        ZipEntry entry = parts.get(part.toLowerCase(Locale.ROOT));
        if (entry == null) {
            throw TableRefused.file(
                    "damaged",
                    "สมุดงานเสียหาย ไม่มีส่วน " + CellText.shown(part) + " โปรดเปิดด้วย Excel แล้วบันทึกใหม่",
                    "The workbook is damaged: there is no " + CellText.shown(part)
                            + ". Open it in Excel and save it again.");
        }
        try {
            return inflation.watch(zip.getInputStream(entry), entry, most);
        } catch (ZipException e) {
            throw damaged();
        }
    }

    @Override
    public void close() throws IOException {
        try {
            zip.close();
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static TableRefused foreign(String name) {
        return TableRefused.file(
                "foreign-part",
                "แฟ้มมีส่วนที่ไม่ควรอยู่ในสมุดงานหรือซ้ำกัน คือ " + CellText.shown(name)
                        + " โปรดเปิดด้วย Excel แล้วบันทึกเป็น .xlsx ใหม่",
                "The file holds a part that no workbook should, or holds it twice: " + CellText.shown(name)
                        + ". Open it in Excel and save it as .xlsx again.");
    }

    private static TableRefused noWorkbook() {
        return TableRefused.file(
                "not-a-table",
                "แฟ้มบีบอัดนี้ไม่ใช่สมุดงาน Excel รับเฉพาะตารางแบบ CSV หรือ XLSX",
                "This archive is no Excel workbook. Only CSV and XLSX tables are read.");
    }

    static TableRefused damaged() {
        return TableRefused.file(
                "damaged",
                "แฟ้มเสียหายหรือส่งมาไม่ครบ โปรดเปิดด้วย Excel แล้วบันทึกและส่งใหม่",
                "The file is damaged, or not all of it arrived. Open it in Excel, save it and send it again.");
    }
}
