package th.ita.assessment.framework;

import java.util.List;
import java.util.stream.Collectors;

/** A framework file is wrong. The service does not start with one: every score would rest on it. */
public final class FrameworkFileException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** One thing that is wrong; {@code path} is the key's, such as {@code instruments[2].indicators[0].code}. */
    record Fault(String path, String reason) {}

    /** One line for each fault: file, path of the key, what is wrong with it. */
    FrameworkFileException(String file, List<Fault> faults) {
        super(faults.stream()
                .map(fault -> file + ": " + (fault.path().isEmpty() ? "" : fault.path() + ": ") + fault.reason())
                .collect(Collectors.joining("\n")));
    }
}
