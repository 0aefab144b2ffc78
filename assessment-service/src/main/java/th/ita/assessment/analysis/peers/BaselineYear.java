package th.ita.assessment.analysis.peers;

import java.util.Objects;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import th.ita.assessment.http.ETags;

/** Which baseline of a year counts. */
@Entity
class BaselineYear {

    @Id
    private int fiscalYear;

    private int latest;

    private Integer announced;

    protected BaselineYear() {}

    /** A year of which none was ever set. */
    static BaselineYear without(int fiscalYear) {
        BaselineYear year = new BaselineYear();
        year.fiscalYear = fiscalYear;
        return year;
    }

    /** The number of the next one. */
    int next() {
        return ++latest;
    }

    /** @return whether that changes anything */
    boolean announce(int version) {
        boolean changes = !Objects.equals(announced, version);
        announced = version;
        return changes;
    }

    boolean isAnnounced(int version) {
        return announced != null && announced == version;
    }

    /** Null as long as none is. */
    Integer announced() {
        return announced;
    }

    /** Changes with every baseline that is set or announced. */
    String etag() {
        return ETags.strong(fiscalYear, "v" + latest, "a" + (announced == null ? 0 : announced));
    }
}
