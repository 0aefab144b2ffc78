package th.ita.assessment.measure;

import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import com.fasterxml.jackson.core.type.TypeReference;

import th.ita.assessment.agency.Agency;
import th.ita.assessment.table.CellText;

/** Who endorses at which agency: its own chain, else that of its type. */
@ApplicationScoped
class EndorsementChains implements PanacheRepositoryBase<EndorsementChain, Long> {

    private static final String FILE = "/measures/chains.yaml";
    private static final String OTHERWISE = "otherwise";

    private final Map<String, List<String>> byType = readFile();

    /** @param version 0 for the chain of its type */
    record Current(Chain chain, int version) {}

    Current of(Agency agency) {
        return findByIdOptional(agency.id())
                .map(own -> new Current(own.chain(), own.version()))
                .orElseGet(() -> new Current(ofType(agency.type()), 0));
    }

    /** The chain that agencies of a type have unless they say otherwise. */
    Chain ofType(String type) {
        return Chain.of(byType.getOrDefault(type, byType.get(OTHERWISE)));
    }

    private static Map<String, List<String>> readFile() {
        Map<String, List<String>> chains = YamlFile.read(
                FILE,
                EndorsementChains.class.getResourceAsStream(FILE),
                new TypeReference<Map<String, List<String>>>() {});
        chains.forEach((type, posts) -> {
            if (posts == null || posts.isEmpty() || posts.stream().anyMatch(CellText::blank)) {
                throw new IllegalStateException(FILE + ": " + type + " has no posts");
            }
        });
        if (!chains.containsKey(OTHERWISE)) {
            throw new IllegalStateException(FILE + ": " + OTHERWISE + " is missing");
        }
        return Map.copyOf(chains);
    }
}
