package th.ita.assessment.province;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;

import th.ita.assessment.agency.AgencyName;
import th.ita.assessment.framework.Framework;
import th.ita.assessment.framework.Frameworks;
import th.ita.assessment.framework.Level;
import th.ita.assessment.http.FiscalYears;
import th.ita.assessment.score.AssessmentState;
import th.ita.assessment.score.Origin;

/**
 * Adds up the results of provinces and of the country. Each method is one query, grouped by the database, in the caller's
 * transaction. An agency without a province counts in the country only.
 */
@ApplicationScoped
public class Summaries {

    private static final String FIGURES = ", a.levelCode, count(*), sum(a.total), min(a.total), max(a.total)";
    private static final String COUNTS = " where a.state = :current and a.total is not null";

    /** Read from an index alone. */
    private static final String RESULTS = FIGURES + " from Assessment a" + COUNTS;

    private static final String RESULTS_OF_AGENCIES =
            FIGURES + " from Assessment a join Agency g on g.id = a.agencyId" + COUNTS;

    private final EntityManager database;
    private final Frameworks frameworks;

    Summaries(EntityManager database, Frameworks frameworks) {
        this.database = database;
        this.frameworks = frameworks;
    }

    /** A year of a province or of the country. */
    public record Year(int fiscalYear, int fiscalYearCe, Summary summary) {}

    /**
     * A year of the country, and of each province in which an agency has a result that counts.
     *
     * @param provinces by province code
     * @param withoutProvince of agencies that belong to none; null if none of them has a result
     */
    public record Country(Summary summary, SortedMap<String, Summary> provinces, Summary withoutProvince) {}

    /** An agency's result in a list; total and level are null where the total is missing. */
    public record AgencyResult(
            long id,
            String nameTh,
            String type,
            BigDecimal total,
            Origin totalOrigin,
            String levelCode,
            String levelNameTh) {}

    /** The results of a province in a year. */
    public Summary ofProvince(String provinceCode, Framework framework) {
        return summary(
                framework,
                query("select a.fiscalYear" + RESULTS_OF_AGENCIES
                                + " and a.fiscalYear = :year and g.provinceCode = :province"
                                + " group by a.fiscalYear, a.levelCode")
                        .setParameter("province", provinceCode));
    }

    /** The results of the country in a year. */
    public Summary ofYear(Framework framework) {
        return summary(
                framework,
                query("select a.fiscalYear" + RESULTS
                        + " and a.fiscalYear = :year group by a.fiscalYear, a.levelCode"));
    }

    /** The results of a year in the country and in each province. */
    public Country ofCountry(Framework framework) {
        Map<String, List<Summary.Part>> byProvince = grouped(
                query("select g.provinceCode" + RESULTS_OF_AGENCIES
                                + " and a.fiscalYear = :year group by g.provinceCode, a.levelCode")
                        .setParameter("year", framework.fiscalYear()),
                key -> key == null ? "" : (String) key);
        List<Summary.Part> all =
                byProvince.values().stream().flatMap(List::stream).toList();
        List<Summary.Part> without = byProvince.remove("");
        SortedMap<String, Summary> provinces = new TreeMap<>();
        byProvince.forEach((code, parts) -> provinces.put(code, Summary.of(framework, parts)));
        return new Country(
                Summary.of(framework, all),
                Collections.unmodifiableSortedMap(provinces),
                without == null ? null : Summary.of(framework, without));
    }

    /** Every year of a province in which an agency has a result that counts, the latest first. */
    public List<Year> yearsOfProvince(String provinceCode) {
        return years(query("select a.fiscalYear" + RESULTS_OF_AGENCIES + " and g.provinceCode = :province"
                        + " group by a.fiscalYear, a.levelCode")
                .setParameter("province", provinceCode));
    }

    /** Every year in which an agency has a result that counts, the latest first. */
    public List<Year> yearsOfCountry() {
        return years(query("select a.fiscalYear" + RESULTS + " group by a.fiscalYear, a.levelCode"));
    }

    /** The agencies of a province with a result in a year: by total, highest first, those without a total last. */
    public List<AgencyResult> agenciesOf(String provinceCode, Framework framework) {
        return agencies("g.provinceCode = :province", framework, provinceCode);
    }

    /** The same, of the agencies that belong to no province. */
    public List<AgencyResult> agenciesWithoutProvince(Framework framework) {
        return agencies("g.provinceCode is null", framework, null);
    }

    private List<AgencyResult> agencies(String where, Framework framework, String provinceCode) {
        TypedQuery<Object[]> query = query(
                        "select g.id, coalesce(n.nameTh, g.nameTh), coalesce(n.type, g.type), a.total, a.totalOrigin,"
                                + " a.levelCode from Assessment a join Agency g on g.id = a.agencyId left join AgencyName n on "
                                + AgencyName.OF_YEAR
                                + " where a.state = :current and a.fiscalYear = :year and " + where
                                + " order by case when a.total is null then 1 else 0 end, a.total desc, g.id")
                .setParameter("year", framework.fiscalYear())
                .setParameter("yearEnd", FiscalYears.lastDay(framework.fiscalYear()));
        if (provinceCode != null) {
            query.setParameter("province", provinceCode);
        }
        return query.getResultStream()
                .map(row -> new AgencyResult(
                        (Long) row[0],
                        (String) row[1],
                        (String) row[2],
                        (BigDecimal) row[3],
                        (Origin) row[4],
                        (String) row[5],
                        framework
                                .levelRule()
                                .flatMap(rule -> rule.find((String) row[5]))
                                .map(Level::name)
                                .map(name -> name.th())
                                .orElse(null)))
                .toList();
    }

    private List<Year> years(TypedQuery<Object[]> query) {
        List<Year> years = new ArrayList<>();
        new TreeMap<>(grouped(query, Integer.class::cast)).descendingMap().forEach((year, parts) -> frameworks
                .find(year)
                .ifPresent(framework -> years.add(new Year(year, FiscalYears.ce(year), Summary.of(framework, parts)))));
        return years;
    }

    private TypedQuery<Object[]> query(String jpql) {
        return database.createQuery(jpql, Object[].class).setParameter("current", AssessmentState.CURRENT);
    }

    private static Summary summary(Framework framework, TypedQuery<Object[]> query) {
        return Summary.of(
                framework,
                query.setParameter("year", framework.fiscalYear())
                        .getResultStream()
                        .map(Summaries::part)
                        .toList());
    }

    private static <K> Map<K, List<Summary.Part>> grouped(TypedQuery<Object[]> query, Function<Object, K> key) {
        return query.getResultStream()
                .collect(Collectors.groupingBy(
                        row -> key.apply(row[0]), Collectors.mapping(Summaries::part, Collectors.toList())));
    }

    private static Summary.Part part(Object[] row) {
        return new Summary.Part(
                (String) row[1], (Long) row[2], (BigDecimal) row[3], (BigDecimal) row[4], (BigDecimal) row[5]);
    }
}
