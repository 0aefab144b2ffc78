package th.ita.assessment.score.bulk;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * What became of each row, line after line. A country's import has a million of them, which nobody asks for by their content:
 * they are kept as packed blocks of lines, in the order in which they were written.
 */
@ApplicationScoped
class ImportReports {

    private static final int LINES_PER_BLOCK = 1000;
    private static final int BYTES_PER_BLOCK = 4 << 20;

    private final DataSource database;
    private final ObjectMapper json;

    ImportReports(DataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /**
     * @param number its place in the report, from 0
     * @param text a {@link RowReport} as JSON
     */
    record Line(int number, String text) {}

    private record Block(int first, byte[] content) {}

    Writing write(String job) {
        return new Writing(job);
    }

    /** Takes lines, and keeps them block by block. */
    final class Writing {
        private final String job;
        private ByteArrayOutputStream packed;
        private OutputStream lines;
        private int first;
        private int count;
        private int bytes;
        private final int[] outcomes = new int[RowReport.Outcome.values().length];

        private Writing(String job) {
            this.job = job;
        }

        void add(RowReport report) {
            try {
                if (lines == null) {
                    packed = new ByteArrayOutputStream();
                    lines = new FastGzip(packed);
                }
                byte[] line = json.writeValueAsBytes(report);
                lines.write(line);
                lines.write('\n');
                bytes += line.length;
                outcomes[report.outcome().ordinal()]++;
                if (++count >= LINES_PER_BLOCK || bytes >= BYTES_PER_BLOCK) {
                    flush();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        void flush() throws IOException {
            if (count == 0) {
                return;
            }
            lines.close();
            try (Connection connection = database.getConnection();
                    PreparedStatement insert = connection.prepareStatement(
                            "INSERT INTO import_report (job_id,"
                                    + " first_line, line_count, accepted, unchanged, refused, content) VALUES (?, ?, ?, ?, ?, ?, ?)")) {
                insert.setString(1, job);
                insert.setInt(2, first);
                insert.setInt(3, count);
                for (RowReport.Outcome outcome : RowReport.Outcome.values()) {
                    insert.setInt(4 + outcome.ordinal(), outcomes[outcome.ordinal()]);
                    outcomes[outcome.ordinal()] = 0;
                }
                insert.setBytes(7, packed.toByteArray());
                insert.executeUpdate();
            } catch (SQLException e) {
                throw new IllegalStateException("Cannot write the report of " + job, e);
            }
            first += count;
            count = 0;
            bytes = 0;
            lines = null;
        }
    }

    /** Lines that all look alike pack well at any level; the fastest costs a third of the usual one. */
    private static final class FastGzip extends GZIPOutputStream {
        FastGzip(OutputStream to) throws IOException {
            super(to, 1 << 13);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }

    /** At most so many lines from this one on; of one outcome only, if one is given. */
    List<Line> read(String job, int from, Optional<RowReport.Outcome> outcome, int most) {
        List<Line> found = new ArrayList<>();
        int next = from;
        while (found.size() < most) {
            Optional<Block> block = block(job, next, outcome);
            if (block.isEmpty()) {
                return found;
            }
            for (Line line : lines(block.get())) {
                next = line.number() + 1;
                if (line.number() >= from && matches(line, outcome) && found.size() < most) {
                    found.add(line);
                }
            }
        }
        return found;
    }

    private static boolean matches(Line line, Optional<RowReport.Outcome> outcome) {
        // Written by us: the member is there once, and no text of a cell can look like it without escaped quotes.
        return outcome.isEmpty()
                || line.text().contains("\"outcome\":\"" + outcome.get().code() + "\"");
    }

    private static List<Line> lines(Block block) {
        List<Line> lines = new ArrayList<>();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(new ByteArrayInputStream(block.content())), StandardCharsets.UTF_8))) {
            for (String text = reader.readLine(); text != null; text = reader.readLine()) {
                lines.add(new Line(block.first() + lines.size(), text));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines;
    }

    /** The block in which this line stands, or the next one that has what is looked for. */
    private Optional<Block> block(String job, int line, Optional<RowReport.Outcome> outcome) {
        String having = outcome.map(wanted -> " AND " + wanted.code() + " > 0").orElse("");
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("SELECT first_line, content FROM import_report"
                        + " WHERE job_id = ? AND first_line + line_count > ?" + having
                        + " ORDER BY first_line LIMIT 1")) {
            select.setString(1, job);
            select.setInt(2, line);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(new Block(row.getInt(1), row.getBytes(2))) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot read the report of " + job, e);
        }
    }
}
