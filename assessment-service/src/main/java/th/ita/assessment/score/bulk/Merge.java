package th.ita.assessment.score.bulk;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import th.ita.assessment.framework.Framework;
import th.ita.assessment.framework.FrameworkNode;
import th.ita.assessment.score.ScoreSheet;
import th.ita.assessment.score.SheetBatch;
import th.ita.assessment.score.SheetCheck;

/**
 * What the rows of one agency's year make of its sheet. Rows change the nodes that they name; the others stay, and so does
 * what an empty cell leaves open, unless whole sheets are given. Either all rows are taken or none: nobody's sheet is half
 * changed.
 */
final class Merge {

    /** Why a row is refused that has nothing wrong itself. */
    static final String OTHER_ROW = "other-row";

    private static final Pattern ENTRY = Pattern.compile("/entries/(\\d+)(/.*)?");

    private final Framework framework;
    private final ScoreSheet before;
    private final boolean whole;
    private final List<GivenRow> rows;
    private final Map<Integer, List<Flaw>> flaws = new HashMap<>();
    private final Map<Integer, List<RowReport.Change>> changes = new HashMap<>();
    private final Map<String, ScoreSheet.Entry> previous = new LinkedHashMap<>();
    private final Map<String, ScoreSheet.Entry> entries = new LinkedHashMap<>();
    private final Map<String, Given> given = new LinkedHashMap<>();
    private GivenRow levelRow;

    private record Given(GivenRow row, GivenRow.Node node) {}

    private Merge(Framework framework, ScoreSheet before, boolean whole, List<GivenRow> rows) {
        this.framework = framework;
        this.before = before == null ? new ScoreSheet(null, List.of()) : before;
        this.whole = whole;
        this.rows = rows;
    }

    /**
     * @param sheet what is to be given; null if nothing is
     * @param refused whether the rows are refused
     */
    record Result(List<RowReport> reports, ScoreSheet sheet, boolean refused) {}

    /**
     * @param before what there is now; null if nothing
     * @param whole whether what the rows don't name is not known any more
     * @param rows of one agency's year
     */
    static Result of(Framework framework, ScoreSheet before, boolean whole, List<GivenRow> rows) {
        return new Merge(framework, before, whole, rows).result();
    }

    /** All rows are refused for one reason that no row is at fault for. */
    static Result refused(List<GivenRow> rows, Flaw why) {
        return new Result(
                rows.stream().map(row -> RowReport.refused(row, List.of(why))).toList(), null, true);
    }

    private Result result() {
        rows.forEach(row -> row.flaws().forEach(flaw -> flaw(row, flaw)));
        rows.forEach(this::collect);
        for (ScoreSheet.Entry entry : before.entries()) {
            previous.put(canonical(entry.code()), entry);
        }
        if (!whole) {
            entries.putAll(previous);
        }
        given.forEach(this::apply);
        // A table has no place for how many answered, so what is known of it stays.
        ScoreSheet after = new ScoreSheet(level(), List.copyOf(entries.values()), before.respondents());
        check(after);
        if (!flaws.isEmpty()) {
            return new Result(refusals(), null, true);
        }
        if (SheetBatch.same(framework, comparable(), after)) {
            changes.clear();
            return new Result(reports(), null, false);
        }
        if (whole) {
            lost();
        }
        return new Result(reports(), after, false);
    }

    private String canonical(String code) {
        return framework.find(code).map(FrameworkNode::code).orElse(code);
    }

    /** Without what the framework has lost since: nothing can be compared with it. */
    private ScoreSheet comparable() {
        return new ScoreSheet(
                before.reportedLevel(),
                before.entries().stream()
                        .filter(entry -> framework.find(entry.code()).isPresent())
                        .toList(),
                before.respondents());
    }

    private void collect(GivenRow row) {
        for (GivenRow.Node node : row.nodes()) {
            Optional<FrameworkNode> found = framework.find(node.code());
            if (found.isEmpty()) {
                unknown(row, node);
                continue;
            }
            Given first = given.putIfAbsent(found.get().code(), new Given(row, node));
            if (first != null) {
                flaw(row, twice(node.codeCell(), found.get().code(), first.row().number()));
            }
        }
        if (row.level() != null && levelRow != null) {
            flaw(row, twice(row.level().cell(), Columns.LEVEL, levelRow.number()));
        } else if (row.level() != null) {
            levelRow = row;
        }
    }

    /** Let the sheet's own check say it, which knows what may be meant. */
    private void unknown(GivenRow row, GivenRow.Node node) {
        ScoreSheet alone =
                new ScoreSheet(null, List.of(new ScoreSheet.Entry(node.code(), null, null, null, null, null, null)));
        SheetCheck.check(framework, alone)
                .forEach(flaw -> flaw(row, new Flaw(node.codeCell(), flaw.code(), flaw.th(), flaw.en())));
    }

    private static Flaw twice(String cell, String code, int row) {
        return new Flaw(
                cell,
                "duplicate-node",
                "%s ของหน่วยงานและปีนี้มีอยู่แล้วในแถวที่ %d ให้เหลือเพียงแถวเดียว".formatted(code, row),
                "Row %2$d already has %1$s of this agency and year. Keep one of them.".formatted(code, row));
    }

    private void apply(String code, Given one) {
        GivenRow.Node node = one.node();
        if (node.value() == null && node.remark() == null) {
            return;
        }
        ScoreSheet.Entry old = previous.get(code);
        BigDecimal oldValue = old == null ? null : old.reported();
        String oldRemark = old == null ? null : old.remark();
        BigDecimal value = node.value() == null && !whole || same(oldValue, node.value()) ? oldValue : node.value();
        // What the assessor missed is not missing any more where the item does not score 0 any more.
        boolean mended = node.value() != null && node.value().signum() != 0;
        String remark = node.remark() != null ? node.remark() : whole || mended ? null : oldRemark;
        if (!same(oldValue, value)) {
            change(one.row(), node.valueCell(), code, "reported", oldValue, value);
        }
        if (!Objects.equals(oldRemark, remark)) {
            change(one.row(), node.remark() == null ? null : node.remarkCell(), code, "remark", oldRemark, remark);
        }
        entries.put(
                code,
                old == null || whole
                        ? new ScoreSheet.Entry(code, null, value, null, null, remark, null)
                        : new ScoreSheet.Entry(
                                old.code(),
                                old.name(),
                                value,
                                old.percent(),
                                old.counts(),
                                remark,
                                old.evidenceUrls()));
    }

    private String level() {
        String old = before.reportedLevel();
        String level = levelRow != null ? levelRow.level().code() : whole ? null : old;
        if (levelRow != null && !Objects.equals(old, level)) {
            change(levelRow, levelRow.level().cell(), null, "reportedLevel", old, level);
        }
        return level;
    }

    /** Whole sheets: what they don't name any more is told at the row that would have named it, else at the first. */
    private void lost() {
        GivenRow first = rows.getFirst();
        previous.forEach((code, old) -> {
            ScoreSheet.Entry now = entries.get(code);
            Given one = given.get(code);
            GivenRow row = one == null ? first : one.row();
            if (now == null && old.reported() != null) {
                change(row, one == null ? null : one.node().valueCell(), code, "reported", old.reported(), null);
            }
            if (now == null && old.remark() != null) {
                change(row, null, code, "remark", old.remark(), null);
            }
            if (old.percent() != null) {
                change(row, null, code, "percent", old.percent(), null);
            }
            if (old.counts() != null) {
                change(row, null, code, "counts", old.counts(), null);
            }
        });
        if (levelRow == null && before.reportedLevel() != null) {
            change(first, null, null, "reportedLevel", before.reportedLevel(), null);
        }
    }

    private void check(ScoreSheet after) {
        for (SheetCheck.Flaw flaw : SheetCheck.check(framework, after)) {
            Matcher entry = ENTRY.matcher(flaw.pointer());
            if (flaw.pointer().equals("/reportedLevel") && levelRow != null) {
                flaw(levelRow, new Flaw(levelRow.level().cell(), flaw.code(), flaw.th(), flaw.en()));
            } else if (entry.matches()
                    && given.get(canonical(after.entries()
                                    .get(Integer.parseInt(entry.group(1)))
                                    .code()))
                            instanceof Given one) {
                flaw(one.row(), new Flaw(cell(one.node(), entry.group(2)), flaw.code(), flaw.th(), flaw.en()));
            } else {
                flaw(rows.getFirst(), new Flaw(null, flaw.code(), flaw.th(), flaw.en()));
            }
        }
    }

    private static String cell(GivenRow.Node node, String member) {
        return switch (String.valueOf(member)) {
            case "/remark" -> node.remarkCell() == null || node.remark() == null ? node.valueCell() : node.remarkCell();
            case "/code" -> node.codeCell();
            default -> node.valueCell();
        };
    }

    private static boolean same(BigDecimal one, BigDecimal other) {
        return one == null || other == null ? one == other : one.compareTo(other) == 0;
    }

    private void flaw(GivenRow row, Flaw flaw) {
        flaws.computeIfAbsent(row.number(), number -> new ArrayList<>()).add(flaw);
    }

    private void change(GivenRow row, String cell, String node, String member, Object from, Object to) {
        changes.computeIfAbsent(row.number(), number -> new ArrayList<>())
                .add(new RowReport.Change(cell, node, member, from, to));
    }

    private List<RowReport> reports() {
        return rows.stream()
                .map(row -> RowReport.of(row, changes.getOrDefault(row.number(), List.of())))
                .toList();
    }

    private List<RowReport> refusals() {
        int first = rows.stream()
                .map(GivenRow::number)
                .filter(flaws::containsKey)
                .findFirst()
                .orElseThrow();
        Flaw together = new Flaw(
                null,
                OTHER_ROW,
                "แถวที่ %d ของหน่วยงานและปีนี้ถูกปฏิเสธ จึงไม่นำเข้าแถวอื่นของหน่วยงานนี้ด้วย".formatted(first),
                "Row %d of this agency and year is refused, so its other rows are not imported either."
                        .formatted(first));
        return rows.stream()
                .map(row -> RowReport.refused(row, flaws.getOrDefault(row.number(), List.of(together))))
                .toList();
    }
}
