package th.ita.assessment.measure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import io.quarkus.runtime.Startup;
import io.quarkus.runtime.util.ClassPathUtils;

import th.ita.assessment.framework.Frameworks;

/** The texts for measures that come with the program: files in {@code catalogue/}, read and checked at start. */
@Startup
@Singleton
class Catalogues {

    private static final String FOLDER = "catalogue";

    private final List<Catalogue> all = new ArrayList<>();

    Catalogues(Frameworks frameworks) {
        try {
            ClassPathUtils.consumeAsPaths(Catalogues.class.getClassLoader(), FOLDER, folder -> readAll(folder, frameworks));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text for a node of a year, if a catalogue has one. */
    Optional<CatalogueEntry> find(int fiscalYear, String node) {
        return all.stream()
                .filter(catalogue -> catalogue.fiscalYear() == fiscalYear)
                .findFirst()
                .flatMap(catalogue -> catalogue.find(node));
    }

    private void readAll(Path folder, Frameworks frameworks) {
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
