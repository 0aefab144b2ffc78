package th.ita.assessment.score;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Writes the rows of many sheets in batches: the same rows as the entities make one by one, which a test compares. As there,
 * node rows are changed and deleted by their primary key and never by a range, which would lock the gap beside it.
 */
final class SheetRows {

    private static final String NEW_RESULT = "INSERT INTO assessment (state, sheet_version, framework_version, total,"
            + " total_origin, level_code, possible_levels, withdrawal_reason, changed_at, agency_id, fiscal_year)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String CHANGED_RESULT = "UPDATE assessment SET state = ?, sheet_version = ?,"
            + " framework_version = ?, total = ?, total_origin = ?, level_code = ?, possible_levels = ?,"
            + " withdrawal_reason = ?, changed_at = ? WHERE agency_id = ? AND fiscal_year = ?";
    private static final String VERSION = "INSERT INTO sheet_version (agency_id, fiscal_year, version, action,"
            + " restored_version, framework_version, sheet, reason, written_by, written_at)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String NEW_NODE =
            "INSERT INTO node_score (value, origin, agency_id, fiscal_year, node_code) VALUES (?, ?, ?, ?, ?)";
    private static final String CHANGED_NODE =
            "UPDATE node_score SET value = ?, origin = ? WHERE agency_id = ? AND fiscal_year = ? AND node_code = ?";
    private static final String LOST_NODE =
            "DELETE FROM node_score WHERE agency_id = ? AND fiscal_year = ? AND node_code = ?";

    /** Beyond it a statement of a batch that is rewritten to one would only be longer, not faster. */
    private static final int MOST_NODES = 5000;

    private final Connection connection;

    SheetRows(Connection connection) {
        this.connection = connection;
    }

    /** @param first whether the result is a new one */
    record Taken(Assessment assessment, SheetVersion version, ScoreTree tree, boolean first) {

        AssessmentId id() {
            return new AssessmentId(assessment.agencyId(), assessment.fiscalYear());
        }
    }

    private record Node(BigDecimal value, String origin) {

        boolean is(NodeScore score) {
            return value.compareTo(score.value()) == 0
                    && origin.equals(score.origin().json());
        }
    }

    void write(List<Taken> taken) throws SQLException {
        results(NEW_RESULT, taken.stream().filter(Taken::first).toList());
        results(CHANGED_RESULT, taken.stream().filter(one -> !one.first()).toList());
        versions(taken);
        nodes(taken);
    }

    private void results(String sql, List<Taken> taken) throws SQLException {
        if (taken.isEmpty()) {
            return;
        }
        try (PreparedStatement row = connection.prepareStatement(sql)) {
            for (Taken one : taken) {
                Assessment assessment = one.assessment();
                Figures figures = assessment.figures();
                row.setString(1, assessment.state().code());
                row.setInt(2, assessment.sheetVersion());
                row.setString(3, assessment.frameworkVersion());
                row.setBigDecimal(4, figures.total());
                row.setString(5, figures.origin().json());
                row.setString(6, figures.level());
                row.setString(7, String.join(" ", figures.possibleLevels()));
                row.setString(
                        8,
                        assessment.withdrawal() == null
                                ? null
                                : assessment.withdrawal().reason());
                row.setObject(9, utc(assessment.changedAt()));
                row.setLong(10, assessment.agencyId());
                row.setInt(11, assessment.fiscalYear());
                row.addBatch();
            }
            row.executeBatch();
        }
    }

    private void versions(List<Taken> taken) throws SQLException {
        try (PreparedStatement row = connection.prepareStatement(VERSION)) {
            for (Taken one : taken) {
                SheetVersion version = one.version();
                SheetWriting writing = version.writing();
                row.setLong(1, one.assessment().agencyId());
                row.setInt(2, one.assessment().fiscalYear());
                row.setInt(3, version.version());
                row.setString(4, writing.action().code());
                row.setObject(5, writing.restoredVersion());
                row.setString(6, version.frameworkVersion());
                row.setString(7, version.sheet());
                row.setString(8, writing.reason());
                row.setString(9, writing.by());
                row.setObject(10, utc(writing.at()));
                row.addBatch();
            }
            row.executeBatch();
        }
    }

    private void nodes(List<Taken> taken) throws SQLException {
        Map<AssessmentId, Map<String, Node>> known = known(taken);
        try (PreparedStatement added = connection.prepareStatement(NEW_NODE);
                PreparedStatement changed = connection.prepareStatement(CHANGED_NODE);
                PreparedStatement lost = connection.prepareStatement(LOST_NODE)) {
            int open = 0;
            for (Taken one : taken) {
                AssessmentId id = one.id();
                Map<String, Node> before = known.getOrDefault(id, new HashMap<>());
                for (ScoreNode node : one.tree().preorder().toList()) {
                    if (node.value() == null) {
                        continue;
                    }
                    NodeScore score = new NodeScore(id, node);
                    Node row = before.remove(node.code());
                    if (row == null || !row.is(score)) {
                        PreparedStatement statement = row == null ? added : changed;
                        statement.setBigDecimal(1, score.value());
                        statement.setString(2, score.origin().json());
                        key(statement, 3, id, node.code());
                        open++;
                    }
                }
                for (String code : before.keySet()) {
                    key(lost, 1, id, code);
                }
                if (open >= MOST_NODES) {
                    added.executeBatch();
                    changed.executeBatch();
                    open = 0;
                }
            }
            added.executeBatch();
            changed.executeBatch();
            lost.executeBatch();
        }
    }

    private static void key(PreparedStatement statement, int from, AssessmentId id, String code) throws SQLException {
        statement.setLong(from, id.agencyId());
        statement.setInt(from + 1, id.fiscalYear());
        statement.setString(from + 2, code);
        statement.addBatch();
    }

    private Map<AssessmentId, Map<String, Node>> known(List<Taken> taken) throws SQLException {
        Map<AssessmentId, Map<String, Node>> known = new HashMap<>();
        Map<Integer, List<Long>> agencies = taken.stream()
                .filter(one -> !one.first())
                .collect(Collectors.groupingBy(
                        one -> one.assessment().fiscalYear(),
                        TreeMap::new,
                        Collectors.mapping(one -> one.assessment().agencyId(), Collectors.toList())));
        for (Map.Entry<Integer, List<Long>> year : agencies.entrySet()) {
            String sql =
                    "SELECT agency_id, node_code, value, origin FROM node_score WHERE fiscal_year = ? AND agency_id IN ("
                            + marks(year.getValue()) + ")";
            try (PreparedStatement select = connection.prepareStatement(sql)) {
                select.setInt(1, year.getKey());
                int i = 2;
                for (long agency : year.getValue()) {
                    select.setLong(i++, agency);
                }
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        known.computeIfAbsent(new AssessmentId(row.getLong(1), year.getKey()), id -> new HashMap<>())
                                .put(row.getString(2), new Node(row.getBigDecimal(3), row.getString(4)));
                    }
                }
            }
        }
        return known;
    }

    static String marks(Collection<?> values) {
        return values.stream().map(value -> "?").collect(Collectors.joining(", "));
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
