package th.ita.assessment.publication;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import th.ita.assessment.agency.AgencyChanged;
import th.ita.assessment.lease.Times;
import th.ita.assessment.measure.MeasuresPublished;
import th.ita.assessment.measure.PublishedMeasures;
import th.ita.assessment.measure.PublishedVersion;
import th.ita.assessment.score.AssessmentReader;

/**
 * What is published of measures, ready to be pulled. An entry is written in the transaction of the change that it shows, and
 * stamped under a lock that is held until that commits: stamps become visible in their order, so whoever has read up to one
 * misses nothing.
 */
@ApplicationScoped
class MeasuresFeed {

    private final DataSource database;
    private final PublishedMeasures measures;
    private final ApprovedDocuments approved;
    private final AssessmentReader assessments;
    private final ObjectMapper json;

    MeasuresFeed(
            DataSource database,
            PublishedMeasures measures,
            ApprovedDocuments approved,
            AssessmentReader assessments,
            ObjectMapper json) {
        this.database = database;
        this.measures = measures;
        this.approved = approved;
        this.assessments = assessments;
        this.json = json;
    }

    record Stamped(Instant updatedAt, FeedEntry entry) {}

    /** @param newestFirst else the one that was stamped first comes first */
    record Asked(Instant after, Instant before, Long agencyId, boolean newestFirst, int most) {}

    void statusChanged(@Observes MeasuresPublished changed) {
        write(changed.agencyId(), changed.fiscalYear());
    }

    void agencyChanged(@Observes AgencyChanged change) {
        if (change.before() != null) {
            measures.yearsOf(change.agencyId()).stream()
                    .filter(change::touches)
                    .forEach(year -> write(change.agencyId(), year));
        }
    }

    /** Writes the entry of an agency's year as it is now, in the transaction of whatever changed it. */
    @Transactional(Transactional.TxType.MANDATORY)
    void write(long agencyId, int fiscalYear) {
        List<PublishedVersion> versions = measures.of(agencyId, fiscalYear);
        PublishedVersion shown =
                versions.stream().filter(PublishedVersion::inForce).findFirst().orElseGet(versions::getFirst);
        FeedEntry entry = FeedEntry.of(
                assessments.find(agencyId, fiscalYear).orElseThrow().agency(),
                shown,
                approved.of(agencyId, fiscalYear));
        try (Connection connection = database.getConnection();
                PreparedStatement put = connection.prepareStatement("""
                        INSERT INTO measures_feed (agency_id, fiscal_year, updated_at, entry) VALUES (?, ?, ?, ?)
                        ON DUPLICATE KEY UPDATE updated_at = VALUES(updated_at), entry = VALUES(entry)
                        """)) {
            put.setLong(1, agencyId);
            put.setInt(2, fiscalYear);
            put.setObject(3, stamp(connection));
            put.setString(4, json.writeValueAsString(entry));
            put.executeUpdate();
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("Cannot write the feed", e);
        }
    }

    private static LocalDateTime stamp(Connection connection) throws SQLException {
        try (Statement clock = connection.createStatement()) {
            clock.executeUpdate("UPDATE feed_clock SET at = GREATEST(at + INTERVAL 1 MICROSECOND, UTC_TIMESTAMP(6))");
            try (ResultSet row = clock.executeQuery("SELECT at FROM feed_clock")) {
                row.next();
                return row.getObject(1, LocalDateTime.class);
            }
        }
    }

    /** When the feed changed last: what an entity tag of it hangs on. */
    @Transactional(Transactional.TxType.MANDATORY)
    Instant changedAt() {
        try (Connection connection = database.getConnection();
                Statement clock = connection.createStatement();
                ResultSet row = clock.executeQuery("SELECT at FROM feed_clock")) {
            row.next();
            return Times.instant(row, 1);
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot read the feed's clock", e);
        }
    }

    /** By one query. */
    @Transactional(Transactional.TxType.MANDATORY)
    List<Stamped> read(Asked asked) {
        StringBuilder sql = new StringBuilder("SELECT updated_at, entry FROM measures_feed WHERE updated_at > ?");
        if (asked.before() != null) {
            sql.append(" AND updated_at < ?");
        }
        if (asked.agencyId() != null) {
            sql.append(" AND agency_id = ?");
        }
        sql.append(" ORDER BY updated_at")
                .append(asked.newestFirst() ? " DESC" : "")
                .append(" LIMIT ?");
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql.toString())) {
            int parameter = 1;
            select.setObject(parameter++, local(asked.after() == null ? Instant.EPOCH : asked.after()));
            if (asked.before() != null) {
                select.setObject(parameter++, local(asked.before()));
            }
            if (asked.agencyId() != null) {
                select.setLong(parameter++, asked.agencyId());
            }
            select.setInt(parameter, asked.most());
            List<Stamped> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(new Stamped(Times.instant(row, 1), json.readValue(row.getString(2), FeedEntry.class)));
                }
            }
            return found;
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("Cannot read the feed", e);
        }
    }

    private static LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
