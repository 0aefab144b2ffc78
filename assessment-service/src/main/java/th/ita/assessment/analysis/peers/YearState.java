package th.ita.assessment.analysis.peers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/** Whether anything has changed in a year since somebody looked: milliseconds instead of the work of looking again. */
@ApplicationScoped
public class YearState {

    // Every write of a result raises its version and moves its instant; every change of an agency raises its version.
    private static final String STATE = """
            SELECT COUNT(*), COALESCE(SUM(a.sheet_version), 0),
              COALESCE(SUM(TIMESTAMPDIFF(MICROSECOND, '2020-01-01', a.changed_at)), 0),
              (SELECT COUNT(*) FROM agency), (SELECT COALESCE(SUM(version), 0) FROM agency)
            FROM assessment a WHERE a.fiscal_year = :year
            """;

    private final EntityManager database;

    YearState(EntityManager database) {
        this.database = database;
    }

    /** Another text after every change of a result of that year, and of any agency's entry; one query. */
    public String of(int fiscalYear) {
        Object[] row = (Object[]) database.createNativeQuery(STATE, Object[].class)
                .setParameter("year", fiscalYear)
                .getSingleResult();
        StringBuilder state = new StringBuilder();
        for (Object part : row) {
            state.append(part).append('/');
        }
        return state.toString();
    }
}
