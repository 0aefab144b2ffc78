package th.ita.assessment.framework;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

import io.quarkus.runtime.util.ClassPathUtils;

/** The frameworks that come with the program: one file each in {@code frameworks/} on the classpath. */
final class FrameworkFiles implements FrameworkSource {

    private static final String FOLDER = "frameworks";

    private final List<Shipped> shipped;

    /**
     * One file.
     *
     * @param file its name
     * @param text as it is written, comments included
     */
    record Shipped(String file, String text, Framework framework) {}

    private FrameworkFiles(List<Shipped> shipped) {
        this.shipped = shipped;
    }

    /**
     * Those that the class loader sees, in folders or in jars.
     *
     * @throws FrameworkFileException if a file is wrong, naming file and key
     */
    static FrameworkFiles read(ClassLoader loader) {
        List<Shipped> found = new ArrayList<>();
        try {
            ClassPathUtils.consumeAsPaths(loader, FOLDER, folder -> found.addAll(readAll(folder)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (found.isEmpty()) {
            throw new IllegalStateException("There is no framework in " + FOLDER + "/ on the classpath");
        }
        found.sort(Comparator.comparingInt(one -> -one.framework().fiscalYear()));
        for (int i = 1; i < found.size(); i++) {
            requireAnotherYear(found.get(i - 1).framework(), found.get(i).framework());
        }
        return new FrameworkFiles(List.copyOf(found));
    }

    /** The latest year first. */
    List<Shipped> shipped() {
        return shipped;
    }

    @Override
    public SortedMap<Integer, String> inUse() {
        SortedMap<Integer, String> versions = new TreeMap<>();
        shipped.forEach(one ->
                versions.put(one.framework().fiscalYear(), one.framework().version()));
        return versions;
    }

    @Override
    public Optional<Framework> find(int fiscalYear, String version) {
        return shipped.stream()
                .map(Shipped::framework)
                .filter(framework -> framework.fiscalYear() == fiscalYear)
                .filter(framework -> framework.version().equals(version))
                .findFirst();
    }

    private static List<Shipped> readAll(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted(Comparator.comparing(Path::toString))
                    .map(FrameworkFiles::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Shipped read(Path file) {
        try {
            String name = file.getFileName().toString();
            String text = Files.readString(file);
            return new Shipped(name, text, FrameworkReader.read(name, new StringReader(text)));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the framework " + file, e);
        }
    }

    private static void requireAnotherYear(Framework one, Framework other) {
        if (one.fiscalYear() == other.fiscalYear()) {
            throw new IllegalStateException("Two frameworks for fiscal year " + one.fiscalYear() + ": " + one.family()
                    + " and " + other.family());
        }
    }
}
