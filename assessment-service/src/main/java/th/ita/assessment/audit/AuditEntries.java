package th.ita.assessment.audit;

import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import io.quarkus.panache.common.Parameters;

/** The lines of the books. */
@ApplicationScoped
class AuditEntries implements PanacheRepository<AuditEntry> {

    /**
     * The latest first.
     *
     * @param agency only what concerns this agency; null for everything
     * @param account only what this one did; null for everybody
     * @param before an id: only what was written earlier
     */
    List<AuditEntry> latest(String agency, String account, AuditFilters filters, long before, int most) {
        Parameters values = Parameters.with("before", before);
        List<String> conditions = new ArrayList<>(List.of("id < :before"));
        String target = filters.target();
        if (target != null) {
            conditions.add("(target = :target or target like :within escape '!')");
            values.and("target", target).and("within", literal(target) + "/%");
        }
        add(conditions, values, "agency = :agency", "agency", agency);
        add(conditions, values, "account = :account", "account", account);
        add(conditions, values, "account = :by", "by", filters.account());
        add(conditions, values, "writtenAt >= :from", "from", filters.from());
        add(conditions, values, "writtenAt < :to", "to", filters.to());
        add(conditions, values, "refused = :refused", "refused", filters.refused());
        return find(String.join(" and ", conditions) + " order by id desc", values)
                .range(0, most - 1)
                .list();
    }

    private static void add(List<String> conditions, Parameters values, String condition, String name, Object value) {
        if (value != null) {
            conditions.add(condition);
            values.and(name, value);
        }
    }

    private static String literal(String text) {
        return text.replaceAll("([!%_])", "!$1");
    }
}
