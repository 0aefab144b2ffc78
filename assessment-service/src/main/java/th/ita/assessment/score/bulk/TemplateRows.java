package th.ita.assessment.score.bulk;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import th.ita.assessment.framework.Framework;
import th.ita.assessment.framework.FrameworkNode;
import th.ita.assessment.framework.NodeKind;
import th.ita.assessment.http.Language;
import th.ita.assessment.score.ScoreSheet;

/**
 * A table to be filled in, in either shape, with one agency's year in it to show how: what is reported there, and an empty cell
 * where nothing is. The values are numbers or text.
 */
final class TemplateRows {

    private final Framework framework;
    private final Language language;
    private final Map<String, ScoreSheet.Entry> entries = new HashMap<>();
    private final String level;

    TemplateRows(Framework framework, Language language, ScoreSheet sheet) {
        this.framework = framework;
        this.language = language;
        this.level = sheet.reportedLevel();
        for (ScoreSheet.Entry entry : sheet.entries()) {
            framework.find(entry.code()).ifPresent(node -> entries.put(node.code(), entry));
        }
    }

    /** Headings, and below them the agency's rows. */
    List<List<Object>> of(Shape shape, long agencyId, String agencyName) {
        return switch (shape) {
            case AGENCIES -> agencies(agencyId, agencyName);
            case NODES -> nodes(agencyId, agencyName);
        };
    }

    private List<List<Object>> agencies(long agencyId, String agencyName) {
        List<Object> headings = new ArrayList<>(List.of(
                say("รหัสหน่วยงาน", "Agency id"),
                say("ชื่อหน่วยงาน", "Agency name"),
                say("ปีงบประมาณ", "Fiscal year"),
                say("ระดับ", "Level")));
        List<Object> row = row(agencyId, agencyName);
        row.add(level);
        columns().forEach(node -> {
            headings.add(heading(node));
            row.add(reported(node));
        });
        return List.of(headings, row);
    }

    private Stream<FrameworkNode> columns() {
        return framework
                .preorder()
                .filter(node -> node.kind() == NodeKind.TOTAL
                        || node.kind() == NodeKind.INSTRUMENT
                        || node.kind() == NodeKind.INDICATOR);
    }

    private String heading(FrameworkNode node) {
        return switch (node.kind()) {
            case TOTAL -> say("คะแนนรวม", "Total");
            case INDICATOR ->
                node.code() + " "
                        + say(
                                node.name().th(),
                                node.name().en() == null
                                        ? node.name().th()
                                        : node.name().en());
            default -> node.code();
        };
    }

    private List<List<Object>> nodes(long agencyId, String agencyName) {
        List<List<Object>> rows = new ArrayList<>();
        rows.add(List.of(
                say("รหัสหน่วยงาน", "Agency id"),
                say("ชื่อหน่วยงาน", "Agency name"),
                say("ปีงบประมาณ", "Fiscal year"),
                say("รหัส", "Code"),
                say("ชื่อข้อ", "Node name"),
                say("คะแนน", "Value"),
                say("หมายเหตุ", "Remark")));
        List<Object> announced = row(agencyId, agencyName);
        announced.add(Columns.LEVEL);
        announced.add(say("ระดับที่ประกาศ", "Announced level"));
        announced.add(level);
        announced.add(null);
        rows.add(announced);
        framework.preorder().forEach(node -> {
            List<Object> row = row(agencyId, agencyName);
            row.add(node.code());
            row.add(say(
                    node.name().th(),
                    node.name().en() == null ? node.name().th() : node.name().en()));
            row.add(reported(node));
            row.add(entries.containsKey(node.code()) ? entries.get(node.code()).remark() : null);
            rows.add(row);
        });
        return rows;
    }

    private List<Object> row(long agencyId, String agencyName) {
        List<Object> row = new ArrayList<>();
        row.add(BigDecimal.valueOf(agencyId));
        row.add(agencyName);
        row.add(BigDecimal.valueOf(framework.fiscalYear()));
        return row;
    }

    private BigDecimal reported(FrameworkNode node) {
        return entries.containsKey(node.code()) ? entries.get(node.code()).reported() : null;
    }

    private String say(String th, String en) {
        return language.choose(th, en);
    }
}
