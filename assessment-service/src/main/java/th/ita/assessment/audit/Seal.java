package th.ita.assessment.audit;

import java.time.Instant;
import java.util.SortedMap;

import th.ita.assessment.digest.Sha256;

/**
 * A link of the chain over the books. Its head says everything up to here: whoever has written it down can tell later whether
 * any entry up to it was changed, removed or added.
 *
 * @param number 1, 2, 3, … without a gap
 * @param sealedAt in microseconds
 * @param previous the head of the seal before, {@link #NOTHING} for the first
 * @param entries how many it covers
 * @param digest of the ids and digests of what it covers
 * @param head SHA-256 of all of these, 64 hexadecimal digits
 */
record Seal(long number, Instant sealedAt, String previous, int entries, String digest, String head) {

    /** What is before the first. */
    static final String NOTHING = "0".repeat(64);

    /**
     * The next one.
     *
     * @param covered the digest of each entry by its id
     */
    static Seal next(long number, String previous, SortedMap<Long, String> covered, Instant sealedAt) {
        String digest = digest(covered);
        return new Seal(
                number,
                sealedAt,
                previous,
                covered.size(),
                digest,
                head(number, sealedAt, previous, covered.size(), digest));
    }

    /** Whether the head is that of the rest. */
    boolean headIsRight() {
        return head.equals(head(number, sealedAt, previous, entries, digest));
    }

    static String digest(SortedMap<Long, String> covered) {
        StringBuilder list = new StringBuilder("ita-audit-list-1\n");
        covered.forEach(
                (id, digest) -> list.append(id).append(' ').append(digest).append('\n'));
        return Sha256.of(list.toString());
    }

    private static String head(long number, Instant sealedAt, String previous, int entries, String digest) {
        return Sha256.of("ita-audit-seal-1\n" + number + '\n' + Line.text(sealedAt) + '\n' + previous + '\n' + entries
                + '\n' + digest + '\n');
    }
}
