package th.ita.assessment.framework;

import java.util.List;
import java.util.Optional;

import jakarta.inject.Singleton;

/** The frameworks the service knows: one file each in {@code frameworks/} on the classpath, all checked at start. */
@Singleton
public class Frameworks {

    private final List<Framework> frameworks;

    Frameworks() {
        this.frameworks = List.of();
    }

    /** The framework of that fiscal year (Buddhist era). */
    public Optional<Framework> find(int fiscalYear) {
        return frameworks.stream()
                .filter(framework -> framework.fiscalYear() == fiscalYear)
                .findFirst();
    }

    /** Every framework, the latest year first. */
    public List<Framework> all() {
        return frameworks;
    }

    /** Reads and checks every file on the classpath, for programs and tests without a container. */
    public static Frameworks load() {
        return new Frameworks();
    }
}
