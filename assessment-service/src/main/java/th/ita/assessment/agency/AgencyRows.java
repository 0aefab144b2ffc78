package th.ita.assessment.agency;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;

/** The register's rows, by id. */
@ApplicationScoped
class AgencyRows implements PanacheRepositoryBase<Agency, Long> {

    /** With a lock until the transaction ends, as last committed; there must be one. */
    Agency lock(long id) {
        // In SQL of our own: Hibernate would write "for update of a1_0", which MySQL 8 reads and MariaDB does not.
        return (Agency) getEntityManager()
                .createNativeQuery("SELECT * FROM agency WHERE id = :id FOR UPDATE", Agency.class)
                .setParameter("id", id)
                .getSingleResult();
    }

    /** The lock alone; false where there is none. */
    boolean lockRow(long id) {
        return !getEntityManager()
                .createNativeQuery("SELECT id FROM agency WHERE id = :id FOR UPDATE", Long.class)
                .setParameter("id", id)
                .getResultList()
                .isEmpty();
    }

    /** Those that exist, by id, with a lock until the transaction ends, as last committed; all of them should. */
    @SuppressWarnings("unchecked")
    List<Agency> lock(List<Long> ids) {
        return getEntityManager()
                .createNativeQuery("SELECT * FROM agency WHERE id IN (:ids) ORDER BY id FOR UPDATE", Agency.class)
                .setParameter("ids", ids)
                .getResultList();
    }

    /** Which of these there are. */
    List<Long> existing(List<Long> ids) {
        return getEntityManager()
                .createQuery("select id from Agency where id in :ids", Long.class)
                .setParameter("ids", ids)
                .getResultList();
    }

    /**
     * In the order of their ids.
     *
     * @param words in a name, or an id; null, like the other two, for all
     * @param after an id: only those above it
     */
    List<Agency> search(String words, String province, String type, long after, int most) {
        return find(
                        """
                        id > :after
                        and (:words is null or lower(nameTh) like :words escape '!' or lower(nameEn) like :words escape '!'
                          or id = :number)
                        and (:province is null or provinceCode = :province)
                        and (:type is null or type = :type)
                        order by id""",
                        Parameters.with("after", after)
                                .and("words", words == null ? null : "%" + literal(words.toLowerCase()) + "%")
                                .and("number", words != null && words.matches("\\d{1,9}") ? Long.parseLong(words) : -1L)
                                .and("province", province)
                                .and("type", type))
                .range(0, most - 1)
                .list();
    }

    List<Agency> ofProvince(String provinceCode) {
        return list("provinceCode = ?1 order by id", provinceCode);
    }

    private static String literal(String text) {
        return text.replaceAll("([!%_])", "!$1");
    }
}
