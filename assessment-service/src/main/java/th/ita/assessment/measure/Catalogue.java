package th.ita.assessment.measure;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.type.TypeReference;

import th.ita.assessment.framework.Framework;
import th.ita.assessment.framework.Frameworks;

/** Texts for measures by node, in the codes of one year's framework. */
record Catalogue(int fiscalYear, Map<String, CatalogueEntry> entries) {

    /** As the file has it. */
    record File(String family, Integer fiscalYear, List<CatalogueEntry> entries) {}

    Catalogue {
        entries = Map.copyOf(entries);
    }

    /**
     * Reads a file strictly.
     *
     * @param name says family and year, such as {@code nacc-2564.yaml}
     * @throws IllegalStateException naming file and keys, if anything is wrong with it
     */
    static Catalogue read(String name, InputStream content, Frameworks frameworks) {
        File file = YamlFile.read(name, content, new TypeReference<File>() {});
        if (file.family() == null || file.fiscalYear() == null || file.entries() == null) {
            throw new IllegalStateException(name + ": family, fiscalYear and entries are needed");
        }
        if (!name.equals(file.family().toLowerCase() + "-" + file.fiscalYear() + ".yaml")) {
            throw new IllegalStateException(name + ": says it is of " + file.family() + " " + file.fiscalYear());
        }
        Framework framework = frameworks
                .find(file.fiscalYear())
                .orElseThrow(() -> new IllegalStateException(name + ": there is no framework of that year"));
        List<CatalogueCheck.Fault> faults = CatalogueCheck.check(framework, "/entries", file.entries());
        if (!faults.isEmpty()) {
            throw new IllegalStateException(faults.stream()
                    .map(fault -> name + ": " + fault.path() + " " + fault.reason())
                    .collect(Collectors.joining("\n")));
        }
        return new Catalogue(
                file.fiscalYear(),
                file.entries().stream().collect(Collectors.toMap(CatalogueEntry::node, Function.identity())));
    }

    Optional<CatalogueEntry> find(String node) {
        return Optional.ofNullable(entries.get(node));
    }
}
