package th.ita.assessment.followup;

import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import th.ita.assessment.http.ThaiDay;
import th.ita.assessment.measure.Measure;
import th.ita.assessment.measure.PublishedVersion;

/**
 * A published version of measures, as those who follow it up need it.
 *
 * @param approvedOn the day the last of the chain signed
 * @param names of the nodes, as the document prints them, by code
 */
record MeasuresInForce(PublishedVersion version, LocalDate approvedOn, Map<String, String> names) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static MeasuresInForce of(PublishedVersion version) {
        try {
            JsonNode frozen = JSON.readTree(version.frozen());
            Map<String, String> names = new HashMap<>();
            frozen.at("/tree/nodes")
                    .forEach(node -> names.put(
                            node.path("code").asText(), node.path("nameTh").asText()));
            JsonNode endorsements = frozen.path("endorsements");
            JsonNode last = endorsements.path(endorsements.size() - 1).path("date");
            LocalDate approvedOn =
                    last.isTextual() ? LocalDate.parse(last.textValue()) : ThaiDay.of(version.approvedAt());
            return new MeasuresInForce(version, approvedOn, names);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Measure> measures() {
        return version.measures();
    }

    List<String> ids() {
        return measures().stream().map(Measure::id).toList();
    }

    boolean has(String id) {
        return ids().contains(id);
    }

    String name(String code) {
        return names.getOrDefault(code, code);
    }
}
