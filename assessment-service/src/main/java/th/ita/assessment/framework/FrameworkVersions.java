package th.ita.assessment.framework;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** The record of every framework ever used; in the caller's transaction. */
@ApplicationScoped
class FrameworkVersions implements PanacheRepositoryBase<FrameworkVersion, FrameworkVersion.Key> {

    /**
     * A version without its text.
     *
     * @param origin {@code file} or {@code upload}
     */
    record Entry(int fiscalYear, String version, String origin, Instant recordedAt) {}

    /** The versions in use of all years: the last upload, or the last file where there is none. One query, and of no text. */
    SortedMap<Integer, String> inUse() {
        SortedMap<Integer, String> versions = new TreeMap<>();
        entries("").forEach(entry -> versions.putIfAbsent(entry.fiscalYear(), entry.version()));
        return versions;
    }

    /** Every version of a year, the one in use first. */
    List<Entry> ofYear(int fiscalYear) {
        return entries(" where fiscalYear = " + fiscalYear);
    }

    // An upload comes before every file: "upload" sorts behind "file".
    private List<Entry> entries(String where) {
        return getEntityManager()
                .createQuery(
                        "select fiscalYear, version, origin, recordedAt from FrameworkVersion" + where
                                + " order by fiscalYear desc, origin desc, position desc",
                        Entry.class)
                .getResultList();
    }

    Optional<FrameworkVersion> find(int fiscalYear, String version) {
        return findByIdOptional(new FrameworkVersion.Key(fiscalYear, version));
    }

    /** How many versions the year has; the year's rows stay locked, so that two uploads come one after the other. */
    int lockedCount(int fiscalYear) {
        return getEntityManager()
                .createNativeQuery(
                        "SELECT position FROM framework_version WHERE fiscal_year = :year FOR UPDATE", Integer.class)
                .setParameter("year", fiscalYear)
                .getResultList()
                .size();
    }
}
