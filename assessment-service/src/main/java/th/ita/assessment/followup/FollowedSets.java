package th.ita.assessment.followup;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

import th.ita.assessment.http.JsonManners;
import th.ita.assessment.http.ThaiDay;
import th.ita.assessment.measure.Measure;

/** Reads measures in force by the hundred, without all that their documents print. */
@ApplicationScoped
class FollowedSets {

    private static final ObjectMapper JSON = JsonManners.apply(new ObjectMapper().registerModule(new JavaTimeModule()));

    private final EntityManager database;

    FollowedSets(EntityManager database) {
        this.database = database;
    }

    /** Where a reading goes on: after this set. */
    record Place(long agencyId, int fiscalYear) {
        static final Place BEFORE_ALL = new Place(0, 0);
    }

    /** Whose sets: those of some agencies and provinces, or of everybody. */
    record Scope(boolean all, Collection<Long> agencies, Collection<String> provinces) {}

    /**
     * In the order of agency and year.
     *
     * @param firstMeasureYear sets for earlier years are left out
     */
    List<FollowedSet> read(Scope scope, int firstMeasureYear, Place after, int most) {
        Query query = database.createNativeQuery("SELECT v.agency_id, v.fiscal_year, v.content, v.endorsements,"
                        + " v.approved_at FROM measure_version v JOIN agency a ON a.id = v.agency_id"
                        + " WHERE v.state = 'published'"
                        + " AND CAST(JSON_VALUE(v.content, '$.measureFiscalYear') AS SIGNED) >= :first"
                        + " AND (v.agency_id > :agency OR v.agency_id = :agency AND v.fiscal_year > :year)"
                        + " AND (:everybody = 1 OR v.agency_id IN (:agencies) OR a.province_code IN (:provinces))"
                        + " ORDER BY v.agency_id, v.fiscal_year")
                .setParameter("first", firstMeasureYear)
                .setParameter("agency", after.agencyId())
                .setParameter("year", after.fiscalYear())
                .setParameter("everybody", scope.all() ? 1 : 0)
                // An empty list is no SQL; nobody has these.
                .setParameter("agencies", scope.agencies().isEmpty() ? List.of(-1L) : scope.agencies())
                .setParameter("provinces", scope.provinces().isEmpty() ? List.of("") : scope.provinces())
                .setMaxResults(most);
        List<FollowedSet> sets = new ArrayList<>();
        for (Object row : query.getResultList()) {
            sets.add(set((Object[]) row));
        }
        return withWords(sets);
    }

    private static FollowedSet set(Object[] row) {
        try {
            JsonNode content = JSON.readTree((String) row[2]);
            List<Measure> measures = new ArrayList<>();
            for (JsonNode measure : content.path("measures")) {
                measures.add(JSON.treeToValue(measure, Measure.class));
            }
            JsonNode given = JSON.readTree((String) row[3]).findPath("given");
            JsonNode last = given.path(given.size() - 1).path("date");
            return new FollowedSet(
                    ((Number) row[0]).longValue(),
                    ((Number) row[1]).intValue(),
                    content.path("measureFiscalYear").asInt(),
                    last.isTextual() ? LocalDate.parse(last.textValue()) : ThaiDay.of(instant(row[4])),
                    measures,
                    List.of());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Measures of " + row[0] + " in " + row[1] + " cannot be read", e);
        }
    }

    private static Instant instant(Object column) {
        return switch (column) {
            case Timestamp stamp -> stamp.toInstant();
            case LocalDateTime time -> time.toInstant(ZoneOffset.UTC);
            default -> (Instant) column;
        };
    }

    /** What was said of all of them, by one query. */
    private List<FollowedSet> withWords(List<FollowedSet> sets) {
        if (sets.isEmpty()) {
            return sets;
        }
        Map<Place, List<FollowedSet.Said>> said = database.createQuery(
                        "select agencyId, fiscalYear, measure, day, state from ProgressEntry"
                                + " where agencyId in :agencies order by day, id",
                        Object[].class)
                .setParameter(
                        "agencies",
                        sets.stream().map(FollowedSet::agencyId).distinct().toList())
                .getResultStream()
                .collect(Collectors.groupingBy(
                        row -> new Place((Long) row[0], (Integer) row[1]),
                        Collectors.mapping(
                                row -> new FollowedSet.Said(
                                        (String) row[2], (LocalDate) row[3], (ProgressState) row[4]),
                                Collectors.toList())));
        return sets.stream()
                .map(set -> new FollowedSet(
                        set.agencyId(),
                        set.fiscalYear(),
                        set.measureFiscalYear(),
                        set.approvedOn(),
                        set.measures(),
                        said.getOrDefault(new Place(set.agencyId(), set.fiscalYear()), List.of())))
                .toList();
    }
}
