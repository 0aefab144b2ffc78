package th.ita.assessment.table;

import java.io.IOException;
import java.io.Writer;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;

/** A file of comma-separated values (RFC 4180) that Excel reads as well. */
public final class CsvFile {

    /** Else Excel takes UTF-8 for Windows-874, and Thai for gibberish. */
    public static final String BYTE_ORDER_MARK = "\uFEFF";

    private CsvFile() {}

    /** The beginning of one; what is written on are {@link CsvCell}s. */
    public static CsvWriter begin(Writer out) throws IOException {
        out.write(BYTE_ORDER_MARK);
        return CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out);
    }
}
