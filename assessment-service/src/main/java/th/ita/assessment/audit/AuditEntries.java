package th.ita.assessment.audit;

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
     * @param target with all that lies below it; null for everything
     * @param before an id: only what was written earlier
     */
    List<AuditEntry> latest(String target, long before, int most) {
        return find(
                        """
                        id < :before
                        and (:target is null or target = :target or target like :within escape '!')
                        order by id desc""",
                        Parameters.with("before", before)
                                .and("target", target)
                                .and("within", target == null ? null : literal(target) + "/%"))
                .range(0, most - 1)
                .list();
    }

    private static String literal(String text) {
        return text.replaceAll("([!%_])", "!$1");
    }
}
