package th.ita.local;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The yardstick of an import: all rows that it wrote, inserted once more into tables like those, with nothing but a prepared
 * statement and its batches, in one transaction. Reading them is not counted.
 */
final class PlainInserts {

    private static final List<String> TABLES = List.of("assessment", "sheet_version", "node_score", "audit", "subject");
    private static final int FETCHED = 20_000;
    private static final int BATCH = 1000;

    private final Connection database;
    private long nanos;

    PlainInserts(Connection database) {
        this.database = database;
    }

    double seconds() throws SQLException {
        for (String table : TABLES) {
            execute("CREATE TABLE plain_" + table + " LIKE " + table);
        }
        database.setAutoCommit(false);
        for (String table : TABLES) {
            copy(table);
        }
        long began = System.nanoTime();
        database.commit();
        nanos += System.nanoTime() - began;
        database.setAutoCommit(true);
        for (String table : TABLES) {
            execute("DROP TABLE plain_" + table);
        }
        return nanos / 1e9;
    }

    private void copy(String table) throws SQLException {
        List<String> columns = columns(table);
        String list = String.join(", ", columns);
        String insert = "INSERT INTO plain_" + table + " (" + list + ") VALUES ("
                + String.join(", ", Collections.nCopies(columns.size(), "?")) + ")";
        try (Statement select = database.createStatement();
                PreparedStatement row = database.prepareStatement(insert)) {
            select.setFetchSize(FETCHED);
            try (ResultSet rows = select.executeQuery("SELECT " + list + " FROM " + table)) {
                List<Object[]> some = new ArrayList<>();
                while (rows.next()) {
                    Object[] values = new Object[columns.size()];
                    for (int i = 0; i < values.length; i++) {
                        values[i] = rows.getObject(i + 1);
                    }
                    some.add(values);
                    if (some.size() == BATCH) {
                        write(row, some);
                        some.clear();
                    }
                }
                write(row, some);
            }
        }
    }

    private void write(PreparedStatement row, List<Object[]> some) throws SQLException {
        long began = System.nanoTime();
        for (Object[] values : some) {
            for (int i = 0; i < values.length; i++) {
                row.setObject(i + 1, values[i]);
            }
            row.addBatch();
        }
        row.executeBatch();
        nanos += System.nanoTime() - began;
    }

    /** Without those that the database fills in itself. */
    private List<String> columns(String table) throws SQLException {
        List<String> columns = new ArrayList<>();
        try (Statement statement = database.createStatement();
                ResultSet row =
                        statement.executeQuery("SELECT column_name FROM information_schema.columns WHERE table_schema ="
                                + " DATABASE() AND table_name = '" + table
                                + "' AND COALESCE(generation_expression, '') = ''"
                                + " ORDER BY ordinal_position")) {
            while (row.next()) {
                columns.add(row.getString(1));
            }
        }
        return columns;
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute(sql);
        }
    }
}
