package th.ita.assessment.measure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import io.quarkus.runtime.Startup;
import io.quarkus.runtime.util.ClassPathUtils;

import th.ita.assessment.framework.Framework;
import th.ita.assessment.framework.Frameworks;
import th.ita.assessment.framework.Lineages;
import th.ita.assessment.framework.Relation;

/** The texts for measures that come with the program: files in {@code catalogue/}, read and checked at start. */
@Startup
@Singleton
class Catalogues {

    private static final String FOLDER = "catalogue";

    private final List<Catalogue> all = new ArrayList<>();
    private final Frameworks frameworks;
    private final Lineages lineages;

    @Inject
    Catalogues(Frameworks frameworks, Lineages lineages) {
        this.frameworks = frameworks;
        this.lineages = lineages;
        try {
            ClassPathUtils.consumeAsPaths(Catalogues.class.getClassLoader(), FOLDER, folder -> readAll(folder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** These and no others. */
    Catalogues(List<Catalogue> catalogues, Frameworks frameworks, Lineages lineages) {
        this.frameworks = frameworks;
        this.lineages = lineages;
        all.addAll(catalogues);
    }

    /** The text for each node of a framework: that of the year's catalogue, else of the same node in another year's. */
    Function<String, Optional<CatalogueEntry>> of(Framework framework) {
        List<Function<String, Optional<CatalogueEntry>>> nearestFirst = all.stream()
                .sorted(Comparator.comparingInt(catalogue -> Math.abs(catalogue.fiscalYear() - framework.fiscalYear())))
                .map(catalogue -> entries(catalogue, framework))
                .toList();
        return node -> nearestFirst.stream()
                .flatMap(texts -> texts.apply(node).stream())
                .findFirst();
    }

    private Function<String, Optional<CatalogueEntry>> entries(Catalogue catalogue, Framework framework) {
        if (catalogue.fiscalYear() == framework.fiscalYear()) {
            return catalogue::find;
        }
        Map<String, Relation> relations = lineages.between(
                        frameworks.find(catalogue.fiscalYear()).orElseThrow(), framework)
                .ofTo();
        return node -> Optional.ofNullable(relations.get(node))
                .filter(Relation::comparable)
                .flatMap(relation -> catalogue.find(relation.from().getFirst()));
    }

    private void readAll(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(file -> file.toString().endsWith(".yaml")).sorted().forEach(file -> {
                try {
                    all.add(Catalogue.read(file.getFileName().toString(), Files.newInputStream(file), frameworks));
                } catch (IOException e) {
                    throw new UncheckedIOException(file.toString(), e);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
