package th.ita.assessment.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * The rules that a chain keeps, seal after seal. Pure: fed by {@link Verifier}.
 *
 * <p>That an entry was put there later shows in two ways. Ids are given out in order: one that is smaller than an id that was
 * sealed at noon was written before noon. And each seal takes all that is committed: one that was written longer than any
 * transaction lasts before a seal is in that seal or in an earlier one.
 */
final class ChainCheck {

    /** How far the clocks of two replicas are apart at most. */
    private static final Duration CLOCKS_APART = Duration.ofMinutes(5);

    private static final int MOST_HORIZONS = 10_000;

    private final Duration longestTransaction;
    private final List<Finding> findings = new ArrayList<>();

    /** When the largest id that had been sealed was this one; the later ones, in a long chain. */
    private final TreeMap<Long, Instant> horizons = new TreeMap<>();

    private Seal previous;

    /**
     * @param previous what was before, null when that is not known
     * @param largest the largest id that was sealed up to then, 0 for none
     */
    ChainCheck(Duration longestTransaction, Seal previous, long largest) {
        this.longestTransaction = longestTransaction;
        this.previous = previous;
        if (largest > 0 && previous != null) {
            horizons.put(largest, previous.sealedAt());
        }
    }

    /**
     * What a seal covers.
     *
     * @param sealed the digest that it was sealed with
     * @param now the digest of what is there, null when nothing is
     * @param writtenAt when it claims to be written, null when it is missing
     */
    record Covered(long id, String sealed, String now, Instant writtenAt) {}

    /**
     * The next one.
     *
     * @param inKafka the heads that Kafka holds of it, null when it need not have any
     */
    void seal(Seal seal, List<Covered> covered, Set<String> inKafka) {
        long number = seal.number();
        if (previous != null && number != previous.number() + 1) {
            found(previous.number() + 1, Fault.SEAL_MISSING);
        } else if (previous != null && !seal.previous().equals(previous.head())) {
            found(number, Fault.CHAIN_BROKEN);
        }
        found(
                number,
                Fault.ENTRY_CHANGED,
                ids(covered, one -> one.now() != null && !one.now().equals(one.sealed())));
        found(number, Fault.ENTRY_MISSING, ids(covered, one -> one.now() == null));
        found(
                number,
                Fault.ENTRY_ADDED,
                ids(covered, one -> one.writtenAt() != null && isAdded(one.id(), one.writtenAt())));
        TreeMap<Long, String> list = new TreeMap<>();
        covered.forEach(one -> list.put(one.id(), one.sealed()));
        if (covered.size() != seal.entries() || !Seal.digest(list).equals(seal.digest())) {
            found(number, Fault.LIST_CHANGED);
        }
        if (!seal.headIsRight()) {
            found(number, Fault.SEAL_CHANGED);
        }
        if (inKafka != null && inKafka.isEmpty()) {
            found(number, Fault.HEAD_NOT_IN_KAFKA);
        } else if (inKafka != null && !inKafka.equals(Set.of(seal.head()))) {
            found(number, Fault.HEAD_DIFFERS);
        }
        remember(seal, list);
    }

    /** Whether it must have been sealed before, had it been there when it says. */
    boolean isAdded(long id, Instant writtenAt) {
        if (previous != null && writtenAt.plus(longestTransaction).isBefore(previous.sealedAt())) {
            return true;
        }
        Map.Entry<Long, Instant> later = horizons.higherEntry(id);
        return later != null && writtenAt.isAfter(later.getValue().plus(CLOCKS_APART));
    }

    /** Something about the seal itself. */
    void found(Long seal, Fault fault) {
        findings.add(Finding.of(seal, fault, List.of()));
    }

    /** Something about entries, if there are any. */
    void found(Long seal, Fault fault, List<Long> entries) {
        if (!entries.isEmpty()) {
            findings.add(Finding.of(seal, fault, entries));
        }
    }

    List<Finding> findings() {
        return List.copyOf(findings);
    }

    /** The last one, null when there was none. */
    Seal last() {
        return previous;
    }

    private void remember(Seal seal, TreeMap<Long, String> list) {
        previous = seal;
        if (!list.isEmpty() && (horizons.isEmpty() || list.lastKey() > horizons.lastKey())) {
            horizons.put(list.lastKey(), seal.sealedAt());
            if (horizons.size() > MOST_HORIZONS) {
                horizons.pollFirstEntry();
            }
        }
    }

    private static List<Long> ids(List<Covered> covered, Predicate<Covered> which) {
        return covered.stream().filter(which).map(Covered::id).toList();
    }
}
