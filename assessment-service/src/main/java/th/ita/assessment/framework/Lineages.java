package th.ita.assessment.framework;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import io.quarkus.runtime.Startup;
import io.quarkus.runtime.util.ClassPathUtils;

/**
 * What became of nodes from year to year. One file each in {@code frameworks/lineage/} on the classpath speaks of two years
 * that follow each other; all are read and checked at start, and a wrong one stops the service. Where there is no file,
 * nothing is known.
 */
@Startup
@Singleton
public class Lineages {

    private static final String FOLDER = "frameworks/lineage";

    private record Years(int from, int to) {}

    private final Frameworks frameworks;
    private final Map<Years, List<Relation>> steps = new HashMap<>();

    @Inject
    Lineages(Frameworks frameworks) {
        this(frameworks, Lineages.class.getClassLoader());
    }

    /**
     * Those that the class loader sees.
     *
     * @throws FrameworkFileException if a file is wrong, naming file and key
     */
    Lineages(Frameworks frameworks, ClassLoader loader) {
        this.frameworks = frameworks;
        FrameworkFiles files = FrameworkFiles.read(loader);
        try {
            ClassPathUtils.consumeAsPaths(loader, FOLDER, folder -> readAll(folder, files));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those of files alone, without a container. */
    public static Lineages load() {
        return new Lineages(Frameworks.load(), Lineages.class.getClassLoader());
    }

    /**
     * From one year to another, which may be the earlier one, in the versions in use.
     *
     * @throws java.util.NoSuchElementException if there is no framework of one of them
     */
    public Lineage between(int fromYear, int toYear) {
        return between(
                frameworks.find(fromYear).orElseThrow(), frameworks.find(toYear).orElseThrow());
    }

    /** From one framework to another: those that results were computed with. */
    public Lineage between(Framework from, Framework to) {
        if (from.fiscalYear() > to.fiscalYear()) {
            return new Lineage(from, to, LineageSteps.reversed(forward(to, from)));
        }
        return new Lineage(from, to, forward(from, to));
    }

    private List<Relation> forward(Framework from, Framework to) {
        if (from.fiscalYear() == to.fiscalYear()) {
            return from.equals(to) ? LineageSteps.identity(from) : sameCodes(from, to);
        }
        TreeMap<Integer, Framework> years = new TreeMap<>();
        frameworks.all().forEach(framework -> years.put(framework.fiscalYear(), framework));
        years.put(from.fiscalYear(), from);
        years.put(to.fiscalYear(), to);
        List<Framework> way = new ArrayList<>(
                years.subMap(from.fiscalYear(), true, to.fiscalYear(), true).values());
        List<Relation> relations = step(way.get(0), way.get(1));
        for (int i = 2; i < way.size(); i++) {
            relations = LineageSteps.composed(relations, step(way.get(i - 1), way.get(i)));
        }
        return relations;
    }

    /** Two versions of one year: a correction does not make another item of an item. */
    private static List<Relation> sameCodes(Framework from, Framework to) {
        List<Relation> both = LineageSteps.identity(from).stream()
                .filter(relation -> to.find(relation.from().getFirst()).isPresent())
                .toList();
        return LineageSteps.fitted(both, from, to);
    }

    private List<Relation> step(Framework from, Framework to) {
        return LineageSteps.fitted(
                steps.getOrDefault(new Years(from.fiscalYear(), to.fiscalYear()), List.of()), from, to);
    }

    private void readAll(Path folder, FrameworkFiles files) {
        try (Stream<Path> found = Files.list(folder)) {
            found.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted(Comparator.comparing(Path::toString))
                    .forEach(file -> read(file, files));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(Path file, FrameworkFiles files) {
        try {
            add(file.getFileName().toString(), Files.readString(file), files);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the lineage " + file, e);
        }
    }

    private void add(String name, String text, FrameworkFiles files) {
        LineageFile file = FrameworkReader.parse(name, new StringReader(text), LineageFile.class);
        Faults faults = new Faults();
        Framework from = year("from", file.from(), files, faults);
        Framework to = year("to", file.to(), files, faults);
        List<Relation> relations = List.of();
        if (from != null && to != null) {
            String expected = file.from() + "-" + file.to() + ".yaml";
            if (!name.equals(expected) || file.from() >= file.to()) {
                faults.add("from", "ปีไม่ตรงกับชื่อไฟล์", "these years belong in a file named " + expected);
            } else {
                relations = LineageCheck.check(file, from, to, faults);
            }
        }
        if (!faults.found().isEmpty()) {
            throw new FrameworkFileException("lineage/" + name, faults.found(), false);
        }
        steps.put(new Years(file.from(), file.to()), List.copyOf(relations));
    }

    private static Framework year(String key, Integer year, FrameworkFiles files, Faults faults) {
        if (!faults.required(key, year)) {
            return null;
        }
        Framework framework = files.shipped().stream()
                .map(FrameworkFiles.Shipped::framework)
                .filter(known -> known.fiscalYear() == year)
                .findFirst()
                .orElse(null);
        if (framework == null) {
            faults.add(key, "ไม่มีกรอบการประเมินของปี " + year, "there is no framework of " + year);
        }
        return framework;
    }
}
