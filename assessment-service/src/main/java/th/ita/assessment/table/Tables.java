package th.ita.assessment.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

/** Opens tables that people send. */
public final class Tables {

    /** What a file is shows in its first bytes; the name of the stream that locks a workbook stands further behind. */
    private static final int HEAD = 1 << 16;

    private Tables() {}

    /**
     * Reads up to the headings. The rest is read as rows are asked for; a workbook is put into a temporary file first, since its
     * directory is at its end.
     *
     * @param body as it comes from the network; read to its end only if all rows are
     * @param declared by its media type; null to let the first bytes decide
     * @throws TableRefused when it is no such table, or breaks a limit
     * @throws UncheckedIOException when it cannot be received
     */
    public static Table open(InputStream body, TableFormat declared, TableLimits limits) {
        try {
            InputStream limited = new LimitedBody(body, limits.bytes());
            byte[] head = limited.readNBytes(HEAD);
            TableFormat format = format(head, declared);
            InputStream whole = new SequenceInputStream(new ByteArrayInputStream(head), limited);
            Rows rows = format == TableFormat.XLSX ? XlsxRows.of(whole, limits) : new CsvRows(whole, limits);
            try {
                return new HeadedTable(rows, format, limits);
            } catch (IOException | RuntimeException e) {
                rows.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TableFormat format(byte[] head, TableFormat declared) {
        if (head.length == 0) {
            throw TableRefused.file("empty", "แฟ้มว่างเปล่า", "The file is empty.");
        }
        Optional<FileKind> kind = FileKind.of(head);
        if (kind.isPresent() && kind.get() != FileKind.ZIP) {
            throw kind.get().refused();
        }
        TableFormat actual = kind.isPresent() ? TableFormat.XLSX : TableFormat.CSV;
        if (declared != null && declared != actual) {
            throw TableRefused.file(
                    "format-mismatch",
                    "ส่งมาเป็น " + declared + " แต่เนื้อหาไม่ใช่ โปรดส่งด้วย Content-Type: " + actual.mediaType(),
                    "It was sent as " + declared + ", but its content is not; send it with Content-Type: "
                            + actual.mediaType() + ".");
        }
        return actual;
    }
}
