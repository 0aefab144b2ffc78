package th.ita.assessment.circulation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import th.ita.assessment.digest.Sha256;

/** Circulations, their letters and the hashes of their links. In the caller's transaction. */
@ApplicationScoped
class Circulations {

    private final EntityManager database;

    Circulations(EntityManager database) {
        this.database = database;
    }

    void persist(Circulation circulation) {
        database.persist(circulation);
        database.flush();
    }

    void persist(Letter letter) {
        database.persist(letter);
    }

    /** Of the measures on a result, the latest first. */
    List<Circulation> of(long agencyId, int fiscalYear) {
        return database.createQuery(
                        "from Circulation where agencyId = :agency and fiscalYear = :year order by id desc",
                        Circulation.class)
                .setParameter("agency", agencyId)
                .setParameter("year", fiscalYear)
                .getResultList();
    }

    /** Of a version, those that have not ended. */
    List<Long> running(long agencyId, int fiscalYear, int version) {
        return database.createQuery(
                        "select id from Circulation where agencyId = :agency and fiscalYear = :year"
                                + " and version = :version and ended is null order by id",
                        Long.class)
                .setParameter("agency", agencyId)
                .setParameter("year", fiscalYear)
                .setParameter("version", version)
                .getResultList();
    }

    Optional<Circulation> find(long id) {
        return Optional.ofNullable(database.find(Circulation.class, id));
    }

    /** In the order in which they were given. */
    List<Letter> letters(long circulationId) {
        return database.createQuery("from Letter where circulationId = :circulation order by id", Letter.class)
                .setParameter("circulation", circulationId)
                .getResultList();
    }

    /** The letter with this link; empty when there is none, or its circulation was stopped or is long over. */
    Optional<Letter> byToken(String token) {
        List<?> ids = database.createNativeQuery(
                        "SELECT letter_id FROM circulation_token WHERE sha256 = :hash", Long.class)
                .setParameter("hash", Sha256.of(token))
                .getResultList();
        return ids.stream().findFirst().map(id -> database.find(Letter.class, id));
    }

    void remember(String token, Letter letter, Instant now) {
        database.createNativeQuery(
                        "INSERT INTO circulation_token (sha256, letter_id, made_at) VALUES (:hash, :letter, :now)")
                .setParameter("hash", Sha256.of(token))
                .setParameter("letter", letter.id())
                .setParameter("now", now)
                .executeUpdate();
    }

    /**
     * Links lead nowhere any more.
     *
     * @return how many did
     */
    int forgetLinks(long circulationId) {
        return database.createNativeQuery("DELETE FROM circulation_token WHERE letter_id IN"
                        + " (SELECT id FROM circulation_letter WHERE circulation_id = :circulation)")
                .setParameter("circulation", circulationId)
                .executeUpdate();
    }

    /** A letter that is due and that nobody else is looking at, locked; empty when there is none. */
    Optional<Letter> nextDue(Instant now) {
        List<?> ids = database.createNativeQuery(
                        "SELECT id FROM circulation_letter WHERE state = 'waiting' AND due_at <= :now"
                                + " ORDER BY due_at, id LIMIT 1 FOR UPDATE SKIP LOCKED",
                        Long.class)
                .setParameter("now", now)
                .getResultList();
        return ids.stream().findFirst().map(id -> database.find(Letter.class, id));
    }

    /** Those whose time is over and that still hold something to be deleted. */
    List<Long> over(Instant now) {
        return database
                .createNativeQuery(
                        "SELECT c.id FROM circulation c WHERE c.ends_at <= :now AND (c.ended IS NULL OR EXISTS"
                                + " (SELECT 1 FROM circulation_token t JOIN circulation_letter l ON l.id = t.letter_id"
                                + " WHERE l.circulation_id = c.id)) ORDER BY c.ends_at LIMIT 100",
                        Long.class)
                .setParameter("now", now)
                .getResultList()
                .stream()
                .map(id -> (Long) id)
                .toList();
    }

    /** Those among these that have ended. */
    List<Long> ended(Set<Long> among) {
        return database.createQuery("select id from Circulation where id in :among and ended is not null", Long.class)
                .setParameter("among", among)
                .getResultList();
    }

    /**
     * Locked until the transaction ends, and as it is once the lock is held: a plain read would show it as it was when the
     * transaction first read anything. Null where there is none.
     */
    Circulation lock(long circulationId) {
        return locked("circulation WHERE id", circulationId, Circulation.class).stream()
                .findFirst()
                .orElse(null);
    }

    /** The same of a letter. */
    Letter lockLetter(long letterId) {
        return locked("circulation_letter WHERE id", letterId, Letter.class).getFirst();
    }

    /** The same of all letters of a circulation, in the order in which they were given. */
    List<Letter> lockLetters(long circulationId) {
        return locked("circulation_letter WHERE circulation_id", circulationId, Letter.class);
    }

    /** In SQL, since Hibernate's own way of locking what it reads is not one that MariaDB knows. */
    @SuppressWarnings("unchecked")
    private <T> List<T> locked(String where, long number, Class<T> type) {
        return database.createNativeQuery("SELECT * FROM " + where + " = :number ORDER BY id FOR UPDATE", type)
                .setParameter("number", number)
                .getResultList();
    }
}
