package th.ita.assessment.measure;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** The signatures given so far, in the chain's order. */
record Endorsements(List<Endorsement> given) {

    static final Endorsements NONE = new Endorsements(List.of());

    Endorsements {
        given = List.copyOf(given);
    }

    Endorsements with(Endorsement next) {
        return new Endorsements(Stream.concat(given.stream(), Stream.of(next)).toList());
    }

    int number() {
        return given.size();
    }

    /** The day of the latest, or null. */
    LocalDate latest() {
        return given.isEmpty() ? null : given.getLast().date();
    }
}
