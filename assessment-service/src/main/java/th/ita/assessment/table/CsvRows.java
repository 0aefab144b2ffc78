package th.ita.assessment.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackReader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;

/** The rows of a CSV file. The separator is whichever of comma, semicolon and tab the first lines have most of. */
final class CsvRows implements Rows {

    private static final int FIRST_LINES = 1 << 14;

    private final CsvReader<List<String>> reader;
    private final Iterator<List<String>> records;
    private final CsvCells cells;

    CsvRows(InputStream body, TableLimits limits) throws IOException {
        PushbackReader text = new PushbackReader(new DecodedText(body), FIRST_LINES);
        char separator = separator(text);
        cells = new CsvCells(limits);
        reader = CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(false)
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                // the longest cell, in quotes, all of it quotes
                .maxBufferSize(Math.max(limits.cellLength() * 2 + 2, 1 << 14))
                .build(cells, text);
        records = reader.iterator();
    }

    @Override
    public Row next() throws IOException {
        try {
            while (records.hasNext()) {
                List<String> record = records.next();
                if (!record.isEmpty()) {
                    return new Row(cells.row(), record);
                }
            }
            return null;
        } catch (CsvParseException e) {
            if (e.getCause() instanceof TableRefused refused) {
                throw refused;
            }
            throw cells.broken(e.getMessage().contains("buffer size"));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    private static char separator(PushbackReader text) throws IOException {
        char[] start = new char[FIRST_LINES];
        int length = 0;
        for (int some; length < start.length && (some = text.read(start, length, start.length - length)) > 0; ) {
            length += some;
        }
        String first = new String(start, 0, length);
        if (first.matches("(?s)sep=[,;\t]\r?\n.*")) {
            // Excel's own line: it tells the separator and is no row.
            int end = first.indexOf('\n') + 1;
            text.unread(start, end, length - end);
            return first.charAt(4);
        }
        text.unread(start, 0, length);
        return most(first);
    }

    private static char most(String text) {
        int commas = 0;
        int semicolons = 0;
        int tabs = 0;
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted) {
                commas += c == ',' ? 1 : 0;
                semicolons += c == ';' ? 1 : 0;
                tabs += c == '\t' ? 1 : 0;
            }
        }
        if (tabs > commas && tabs > semicolons) {
            return '\t';
        }
        return semicolons > commas ? ';' : ',';
    }
}
