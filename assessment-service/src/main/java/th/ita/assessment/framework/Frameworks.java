package th.ita.assessment.framework;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import io.quarkus.runtime.Startup;
import io.quarkus.runtime.util.ClassPathUtils;

/**
 * The frameworks the service knows: one file each in {@code frameworks/} on the classpath. All are read and checked at start,
 * and a wrong one stops the service. A year is added by adding its file.
 */
@Startup
@Singleton
public class Frameworks {

    private static final String FOLDER = "frameworks";

    private final List<Framework> frameworks;

    @Inject
    Frameworks() {
        this(Frameworks.class.getClassLoader());
    }

    /** Those that the class loader sees, in folders or in jars. */
    Frameworks(ClassLoader loader) {
        List<Framework> found = new ArrayList<>();
        try {
            ClassPathUtils.consumeAsPaths(loader, FOLDER, folder -> found.addAll(readAll(folder)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (found.isEmpty()) {
            throw new IllegalStateException("There is no framework in " + FOLDER + "/ on the classpath");
        }
        found.sort(Comparator.comparingInt(Framework::fiscalYear).reversed());
        this.frameworks = List.copyOf(found);
        requireOneForEachYear();
    }

    /** The framework of that fiscal year (Buddhist era). */
    public Optional<Framework> find(int fiscalYear) {
        return frameworks.stream()
                .filter(framework -> framework.fiscalYear() == fiscalYear)
                .findFirst();
    }

    /** The framework of that year in one of its versions: a result is read with the one it was computed with. */
    public Optional<Framework> find(int fiscalYear, String version) {
        return find(fiscalYear).filter(framework -> framework.version().equals(version));
    }

    /** The level rule of the latest year that has one. */
    public Optional<LevelRule> newestLevelRule() {
        return all().stream()
                .flatMap(framework -> framework.levelRule().stream())
                .findFirst();
    }

    /** Every framework, the latest year first. */
    public List<Framework> all() {
        return frameworks;
    }

    /**
     * The same without a container.
     *
     * @throws FrameworkFileException if a file is wrong, naming file and key
     */
    public static Frameworks load() {
        return new Frameworks();
    }

    private static List<Framework> readAll(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted(Comparator.comparing(Path::toString))
                    .map(Frameworks::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Framework read(Path file) {
        try (var content = Files.newBufferedReader(file)) {
            return FrameworkReader.read(file.getFileName().toString(), content);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the framework " + file, e);
        }
    }

    private void requireOneForEachYear() {
        for (int i = 1; i < frameworks.size(); i++) {
            Framework one = frameworks.get(i - 1);
            Framework other = frameworks.get(i);
            if (one.fiscalYear() == other.fiscalYear()) {
                throw new IllegalStateException("Two frameworks for fiscal year " + one.fiscalYear() + ": "
                        + one.family() + " and " + other.family());
            }
        }
    }
}
