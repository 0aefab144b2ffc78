package th.ita.assessment.measure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;

import th.ita.assessment.account.Binding;
import th.ita.assessment.account.Role;

/** Reads over agencies which measure sets there are, without all that they say. In the caller's transaction. */
@ApplicationScoped
class SeenSets {

    private final EntityManager database;

    SeenSets(EntityManager database) {
        this.database = database;
    }

    /** Where a reading goes on: after this set. */
    record Place(long agencyId, int fiscalYear) {
        static final Place BEFORE_ALL = new Place(0, 0);
    }

    /** What is asked for; null where it does not matter. */
    record Asked(Integer fiscalYear, String provinceCode, MeasureState state) {}

    /** What is read of a version. */
    record Row(
            long agencyId,
            String agencyNameTh,
            int fiscalYear,
            int version,
            MeasureState state,
            Chain chain,
            Endorsements endorsements,
            Stale stale,
            String documentNumber,
            LocalDate documentDate,
            Instant changedAt) {

        /** The post whose turn it is; null unless it is on its way. */
        String turn() {
            return state.onItsWay()
                    ? chain.after(endorsements.number()).map(ChainStep::post).orElseThrow()
                    : null;
        }
    }

    /**
     * The newest version of each set that somebody with these bindings may see, in the order of agency and year; one query.
     *
     * @see Sight
     */
    List<Row> read(List<Binding> bindings, Asked asked, Place after, int most) {
        Map<String, Object> values = new HashMap<>();
        String seen = seen(bindings, values);
        StringBuilder query =
                new StringBuilder("select v.agencyId, a.nameTh, v.fiscalYear, v.version, v.state, v.chain,"
                        + " v.endorsements, v.stale, v.documentNumber, v.documentDate,"
                        + " (select max(e.doneAt) from MeasureEvent e where e.agencyId = v.agencyId"
                        + " and e.fiscalYear = v.fiscalYear and e.version = v.version)"
                        + " from MeasureVersion v join Agency a on a.id = v.agencyId"
                        + " where (v.agencyId > :agency or v.agencyId = :agency and v.fiscalYear > :year)"
                        + " and " + seen.formatted("v")
                        + " and not exists (select 1 from MeasureVersion n where n.agencyId = v.agencyId"
                        + " and n.fiscalYear = v.fiscalYear and n.version > v.version and " + seen.formatted("n")
                        + ")");
        values.put("agency", after.agencyId());
        values.put("year", after.fiscalYear());
        filter(query, " and v.fiscalYear = :fiscalYear", "fiscalYear", asked.fiscalYear(), values);
        filter(query, " and a.provinceCode = :province", "province", asked.provinceCode(), values);
        filter(query, " and v.state = :state", "state", asked.state(), values);
        TypedQuery<Row> reading = database.createQuery(query + " order by v.agencyId, v.fiscalYear", Row.class)
                .setMaxResults(most);
        values.forEach(reading::setParameter);
        return reading.getResultList();
    }

    private static void filter(
            StringBuilder query, String condition, String name, Object value, Map<String, Object> values) {
        if (value != null) {
            query.append(condition);
            values.put(name, value);
        }
    }

    /** What has to hold of a version for these bindings to show it, with {@code %1$s} for its alias. */
    private static String seen(List<Binding> bindings, Map<String, Object> values) {
        List<String> any = new ArrayList<>();
        for (Sight sight : Sight.values()) {
            List<Binding> its = bindings.stream()
                    .filter(binding -> Sight.of(binding.role()).equals(Optional.of(sight)))
                    .toList();
            if (its.stream().anyMatch(binding -> binding.role() == Role.ADMINISTRATOR)) {
                any.add(sight.reaches("%1$s"));
            }
            holds(its.stream().map(Binding::agencyId).toList(), "%1$s.agencyId", sight, any, values);
            holds(its.stream().map(Binding::provinceCode).toList(), "a.provinceCode", sight, any, values);
        }
        return any.isEmpty() ? "1 = 0" : "(" + String.join(" or ", any) + ")";
    }

    private static void holds(List<?> where, String member, Sight sight, List<String> any, Map<String, Object> values) {
        List<?> known = where.stream().filter(Objects::nonNull).distinct().toList();
        if (!known.isEmpty()) {
            String name = "where" + values.size();
            any.add(member + " in (:" + name + ") and " + sight.reaches("%1$s"));
            values.put(name, known);
        }
    }
}
