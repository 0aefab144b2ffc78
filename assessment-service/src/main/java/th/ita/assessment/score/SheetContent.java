package th.ita.assessment.score;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

import th.ita.assessment.framework.Framework;
import th.ita.assessment.framework.Level;

/**
 * What a sheet says, whatever the order of its entries, the names beside the codes and the way numbers are written. Two
 * sheets with equal content are the same sheet.
 */
record SheetContent(String reportedLevel, Map<String, Line> lines, Map<String, Integer> respondents) {

    record Line(
            BigDecimal reported,
            Map<String, BigDecimal> percent,
            Map<String, Integer> counts,
            String remark,
            List<String> evidenceUrls) {

        private static final Line NOTHING = new Line(null, Map.of(), Map.of(), null, List.of());
    }

    /** @param sheet one that {@link SheetCheck} has nothing against */
    static SheetContent of(Framework framework, ScoreSheet sheet) {
        Map<String, Line> lines = new TreeMap<>();
        for (ScoreSheet.Entry entry : sheet.entries()) {
            Line line = line(entry);
            if (!line.equals(Line.NOTHING)) {
                lines.put(framework.find(entry.code()).orElseThrow().code(), line);
            }
        }
        String level = sheet.reportedLevel();
        return new SheetContent(
                level == null
                        ? null
                        : framework
                                .levelRule()
                                .flatMap(rule -> rule.find(level))
                                .map(Level::code)
                                .orElse(level),
                lines,
                Respondents.of(framework, sheet).known());
    }

    private static Line line(ScoreSheet.Entry entry) {
        return new Line(
                plain(entry.reported()),
                known(entry.percent()).entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, answer -> plain(answer.getValue()))),
                known(entry.counts()),
                entry.remark() == null || entry.remark().isBlank()
                        ? null
                        : entry.remark().strip(),
                entry.evidenceUrls() == null ? List.of() : entry.evidenceUrls());
    }

    private static BigDecimal plain(BigDecimal number) {
        return number == null ? null : number.stripTrailingZeros();
    }

    private static <T> Map<String, T> known(Map<String, T> answers) {
        return answers == null
                ? Map.of()
                : answers.entrySet().stream()
                        .filter(answer -> Objects.nonNull(answer.getValue()))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
