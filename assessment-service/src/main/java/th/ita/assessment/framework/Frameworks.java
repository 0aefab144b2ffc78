package th.ita.assessment.framework;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import io.quarkus.runtime.Startup;

/**
 * The frameworks the service knows. Those that come with the program are read and checked at start, and a wrong one stops the
 * service: a year is added by adding its file. An administrator can upload a corrected one at any time, so nobody keeps the
 * framework of a year for longer than a request; a result is read with the version it was computed with.
 */
@Startup
@Singleton
public class Frameworks {

    private final FrameworkSource source;

    @Inject
    Frameworks(RecordedFrameworks recorded) {
        this.source = recorded;
    }

    /** Those of files alone, that the class loader sees in folders or in jars. */
    Frameworks(ClassLoader loader) {
        this.source = FrameworkFiles.read(loader);
    }

    /** The framework of that fiscal year (Buddhist era) that new computations use. */
    public Optional<Framework> find(int fiscalYear) {
        return Optional.ofNullable(source.inUse().get(fiscalYear)).flatMap(version -> source.find(fiscalYear, version));
    }

    /** The framework of that year in one of its versions: a result is read with the one it was computed with. */
    public Optional<Framework> find(int fiscalYear, String version) {
        return source.find(fiscalYear, version);
    }

    /**
     * The framework that a result of that version was computed with; the one in use where the record does not reach back so
     * far.
     */
    public Optional<Framework> ofResult(int fiscalYear, String version) {
        return find(fiscalYear, version).or(() -> find(fiscalYear));
    }

    /** The framework of every year that new computations use, the latest year first. */
    public List<Framework> all() {
        return source.inUse().entrySet().stream()
                .map(year -> source.find(year.getKey(), year.getValue()).orElseThrow())
                .sorted(Comparator.comparingInt(framework -> -framework.fiscalYear()))
                .toList();
    }

    /** The version of every year that is in use now; what {@link #all} says may be a second old. */
    public SortedMap<Integer, String> versionsNow() {
        source.forget();
        return source.inUse();
    }

    /**
     * Those of files alone, without a container.
     *
     * @throws FrameworkFileException if a file is wrong, naming file and key
     */
    public static Frameworks load() {
        return new Frameworks(Frameworks.class.getClassLoader());
    }
}
