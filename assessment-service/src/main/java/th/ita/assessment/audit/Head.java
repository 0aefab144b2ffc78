package th.ita.assessment.audit;

import java.time.Instant;

/**
 * A head as it goes to Kafka: {@code events/audit-head.schema.json}.
 *
 * @param number the seal's
 * @param head 64 hexadecimal digits
 */
record Head(long number, String head, String previous, String digest, int entries, Instant sealedAt) {

    static Head of(Seal seal) {
        return new Head(seal.number(), seal.head(), seal.previous(), seal.digest(), seal.entries(), seal.sealedAt());
    }
}
