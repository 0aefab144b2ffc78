package th.ita.assessment.score;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;

import th.ita.assessment.framework.Framework;
import th.ita.assessment.framework.FrameworkNode;
import th.ita.assessment.framework.Frameworks;
import th.ita.assessment.framework.NodeKind;

/** Real results that tests start from. */
public final class Cases {

    public static final Framework NACC_2564 = Frameworks.load().find(2564).orElseThrow();

    /** The same year, as if nobody knew how anything is weighted. */
    public static final Framework NACC_2564_WITHOUT_WEIGHTS = withoutWeights(NACC_2564);

    /** The memorandum of องค์การบริหารส่วนตำบลปากช่อง: the file as it is, figures with the decimals written there. */
    public static final JsonNode PAKCHONG_2564_FILE = read("/cases/pakchong-2564.json");

    /** What that memorandum states, as a score sheet. */
    public static final ScoreSheet PAKCHONG_2564 = sheet(PAKCHONG_2564_FILE, NACC_2564);

    private Cases() {}

    private static Framework withoutWeights(Framework framework) {
        return new Framework(
                framework.family(),
                framework.fiscalYear(),
                framework.version(),
                framework.name(),
                framework.confirmed(),
                framework.note(),
                withoutWeights(framework.root(), BigDecimal.ONE),
                framework.scales(),
                framework.levelRule());
    }

    private static FrameworkNode withoutWeights(FrameworkNode node, BigDecimal weight) {
        return new FrameworkNode(
                node.code(),
                node.kind(),
                node.name(),
                node.official(),
                node.confirmed(),
                weight,
                node.weightConfirmed(),
                node.scale(),
                node.note(),
                node.counts(),
                node.children().stream()
                        .map(child -> withoutWeights(child, null))
                        .toList());
    }

    private static JsonNode read(String resource) {
        try (InputStream file = Cases.class.getResourceAsStream(resource)) {
            return JsonMapper.builder()
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                    .build()
                    .readTree(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ScoreSheet sheet(JsonNode file, Framework framework) {
        JsonNode reported = file.get("reported");
        Map<String, ScoreSheet.Entry> entries = new LinkedHashMap<>();
        entries.put("TOTAL", Entries.reported("TOTAL", reported.get("total").decimalValue()));
        for (String group : List.of("instruments", "indicators", "questions")) {
            reported.get(group)
                    .properties()
                    .forEach(known -> entries.put(
                            known.getKey(),
                            Entries.reported(known.getKey(), known.getValue().decimalValue())));
        }
        file.get("answers").properties().forEach(question -> {
            int part = 1;
            for (JsonNode answers : question.getValue()) {
                String code = question.getKey() + "." + part++;
                entries.put(code, answered(code, answers));
            }
        });
        items(file.get("items"), framework, entries);
        return new ScoreSheet(reported.get("level").asText(), new ArrayList<>(entries.values()));
    }

    private static ScoreSheet.Entry answered(String code, JsonNode answers) {
        Map<String, BigDecimal> percent = new LinkedHashMap<>();
        answers.get("percent")
                .properties()
                .forEach(
                        option -> percent.put(option.getKey(), option.getValue().decimalValue()));
        BigDecimal reported = answers.has("reported") ? answers.get("reported").decimalValue() : null;
        return new ScoreSheet.Entry(code, null, reported, percent, null, null, null);
    }

    private static void items(JsonNode items, Framework framework, Map<String, ScoreSheet.Entry> entries) {
        BigDecimal usual = items.get("default").decimalValue();
        JsonNode zero = items.get("zero");
        framework
                .preorder()
                .filter(node -> node.kind() == NodeKind.ITEM)
                .map(node -> zero.has(node.code())
                        ? Entries.lost(node.code(), zero.get(node.code()).asText())
                        : Entries.reported(node.code(), usual))
                .forEach(entry -> entries.put(entry.code(), entry));
    }
}
