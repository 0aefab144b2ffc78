package th.ita.assessment.score.bulk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;

import th.ita.assessment.agency.Agencies;
import th.ita.assessment.framework.Framework;
import th.ita.assessment.score.AssessmentId;
import th.ita.assessment.score.AssessmentState;
import th.ita.assessment.score.ScoreSheet;
import th.ita.assessment.score.SheetBatch;

/**
 * What a template shows: what counts for an agency's year, so that sending it back changes nothing. Where there is nothing yet,
 * the memorandum that the worked examples show, in the year that it is of.
 */
@Singleton
class TemplateSheets {

    private static final String EXAMPLE = "/openapi/putSheet.request.json";
    private static final String EXAMPLE_NAME = "องค์การบริหารส่วนตำบลปากช่อง";
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private final SheetBatch sheets;
    private final Agencies agencies;
    private final JsonNode example;

    TemplateSheets(SheetBatch sheets, Agencies agencies) {
        this.sheets = sheets;
        this.agencies = agencies;
        try (InputStream file = TemplateSheets.class.getResourceAsStream(EXAMPLE)) {
            this.example = JSON.readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param version 0 for one that is not in the database */
    record Shown(String agencyName, int version, ScoreSheet sheet) {}

    /** The agency of the worked examples. */
    long exampleAgency() {
        return example.get("agencyId").longValue();
    }

    @Transactional
    Shown of(long agencyId, Framework framework) {
        AssessmentId id = new AssessmentId(agencyId, framework.fiscalYear());
        SheetBatch.Known known = sheets.read(List.of(id)).getFirst();
        boolean exemplary = agencyId == exampleAgency();
        String name = exemplary && !known.registered()
                ? EXAMPLE_NAME
                : agencies.require(agencyId).nameTh();
        if (known.state() == AssessmentState.CURRENT) {
            return new Shown(name, known.version(), known.sheet());
        }
        boolean itsYear = example.get("fiscalYear").intValue() == framework.fiscalYear();
        boolean showExample = exemplary && itsYear && known.state() == null;
        return new Shown(name, 0, showExample ? example() : new ScoreSheet(null, List.of()));
    }

    private ScoreSheet example() {
        List<ScoreSheet.Entry> entries = new ArrayList<>();
        for (JsonNode entry : example.get("entries")) {
            BigDecimal reported =
                    entry.hasNonNull("reported") ? entry.get("reported").decimalValue() : null;
            entries.add(new ScoreSheet.Entry(
                    entry.get("code").textValue(),
                    null,
                    reported,
                    null,
                    null,
                    entry.path("remark").textValue(),
                    null));
        }
        return new ScoreSheet(example.path("reportedLevel").textValue(), entries);
    }
}
