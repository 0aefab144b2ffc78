package th.ita.assessment.framework;

import java.util.List;
import java.util.stream.Collectors;

/** A file of a framework or a lineage is wrong. The service does not start with one: every score would rest on it. */
public final class FrameworkFileException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;
    private final boolean malformed;

    /**
     * One line for each fault: file, path of the key, what is wrong with it.
     *
     * @param malformed whether it cannot even be read
     */
    FrameworkFileException(String file, List<Fault> faults, boolean malformed) {
        super(faults.stream()
                .map(fault -> file + ": " + (fault.path().isEmpty() ? "" : fault.path() + ": ") + fault.en())
                .collect(Collectors.joining("\n")));
        this.faults = List.copyOf(faults);
        this.malformed = malformed;
    }

    List<Fault> faults() {
        return faults;
    }

    boolean malformed() {
        return malformed;
    }
}
