package th.ita.assessment.score.bulk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import th.ita.assessment.framework.Framework;
import th.ita.assessment.framework.FrameworkNode;
import th.ita.assessment.table.CellRefused;
import th.ita.assessment.table.CellText;

/**
 * What the columns of a table mean, by their headings in Thai or English. A heading that means nothing here is refused: a
 * column that is silently left out is a score that is silently lost.
 *
 * @param agency index of the column, from 0; likewise the others, -1 where there is none
 * @param nodes node code by column
 */
record Columns(
        Shape shape, int agency, int year, int level, int code, int value, int remark, Map<Integer, String> nodes) {

    /** A code in place of a node's, for the announced level. */
    static final String LEVEL = "LEVEL";

    private static final Map<Meaning, Set<String>> WORDS = Map.of(
            Meaning.AGENCY,
            Set.of(
                    "รหัสหน่วยงาน",
                    "รหัสหน่วยงาน (ป.ป.ช.)",
                    "agency",
                    "agencyid",
                    "agency id",
                    "agency_id",
                    "department id"),
            Meaning.YEAR,
            Set.of(
                    "ปีงบประมาณ",
                    "ปีงบประมาณ พ.ศ.",
                    "ปี",
                    "ปี พ.ศ.",
                    "fiscalyear",
                    "fiscal year",
                    "fiscal_year",
                    "year"),
            Meaning.LEVEL,
            Set.of("ระดับ", "ระดับผลการประเมิน", "ผลการประเมิน", "level", "rating", "reportedlevel", "reported level"),
            Meaning.CODE,
            Set.of("รหัส", "รหัสข้อ", "รหัสตัวชี้วัด", "ข้อ", "code", "node", "item"),
            Meaning.VALUE,
            Set.of("คะแนน", "คะแนนที่รายงาน", "คะแนนที่ได้", "ค่าคะแนน", "value", "score", "reported"),
            Meaning.REMARK,
            Set.of("หมายเหตุ", "ข้อสังเกต", "remark", "remarks"),
            Meaning.TOTAL,
            Set.of("คะแนนรวม", "คะแนน ita", "คะแนนรวม ita", "คะแนนรวมทั้งหมด", "total", "total score", "ita score"),
            // What the register or the framework knows better.
            Meaning.KNOWN_ELSEWHERE,
            Set.of(
                    "ลำดับ",
                    "ลำดับที่",
                    "no",
                    "no.",
                    "ชื่อหน่วยงาน",
                    "หน่วยงาน",
                    "agency name",
                    "จังหวัด",
                    "province",
                    "อำเภอ",
                    "district",
                    "ประเภท",
                    "ประเภทหน่วยงาน",
                    "type",
                    "ชื่อ",
                    "ชื่อข้อ",
                    "ชื่อตัวชี้วัด",
                    "รายการ",
                    "name",
                    "node name"));

    private static final Pattern NUMBERED = Pattern.compile(
            "(?:ตัวชี้วัดที่|ตัวชี้วัด|เครื่องมือ|ข้อ|indicator|instrument|item)? ?([a-z]*[ -]?[0-9]+(?:\\.[0-9]+)*|iit|eit|oit|total)(?:[. :)(-].*)?");

    private enum Meaning {
        AGENCY,
        YEAR,
        LEVEL,
        CODE,
        VALUE,
        REMARK,
        TOTAL,
        KNOWN_ELSEWHERE
    }

    /**
     * @param cell of the heading in a column
     * @throws FileRefused naming the heading that nobody knows, or the column that is missing
     */
    static Columns of(List<String> headings, java.util.function.IntFunction<String> cell, List<Framework> frameworks) {
        Map<String, String> names = names(frameworks);
        Map<Meaning, Integer> known = new HashMap<>();
        Map<Integer, String> nodes = new TreeMap<>();
        List<Flaw> unknown = new ArrayList<>();
        for (int column = 0; column < headings.size(); column++) {
            String heading = tidy(headings.get(column));
            Optional<Meaning> meaning = WORDS.entrySet().stream()
                    .filter(words -> words.getValue().contains(heading))
                    .map(Map.Entry::getKey)
                    .findFirst();
            Optional<String> node = node(heading, names);
            if (heading.isEmpty()
                    || meaning.filter(Meaning.KNOWN_ELSEWHERE::equals).isPresent()) {
                continue;
            }
            if (meaning.isPresent()) {
                Integer other = known.putIfAbsent(meaning.get(), column);
                if (other != null) {
                    throw twice(cell.apply(column), headings.get(column), cell.apply(other));
                }
            } else if (node.isPresent()) {
                nodes.put(column, node.get());
            } else {
                unknown.add(unknown(cell.apply(column), headings.get(column)));
            }
        }
        boolean perNode = known.containsKey(Meaning.CODE);
        if (perNode) {
            // A column per node beside a column of codes: whose score would it be?
            nodes.forEach((column, node) -> unknown.add(unknown(cell.apply(column), headings.get(column))));
            UnaryOperator<Integer> none = column -> column == null ? -1 : column;
            refuse(unknown);
            require(known, Meaning.AGENCY, Meaning.YEAR, Meaning.VALUE);
            return new Columns(
                    Shape.NODES,
                    known.get(Meaning.AGENCY),
                    known.get(Meaning.YEAR),
                    -1,
                    known.get(Meaning.CODE),
                    known.get(Meaning.VALUE),
                    none.apply(known.get(Meaning.REMARK)),
                    Map.of());
        }
        for (Meaning total : List.of(Meaning.TOTAL, Meaning.VALUE)) {
            if (known.containsKey(total)) {
                nodes.put(known.get(total), frameworks.getFirst().root().code());
            }
        }
        if (known.containsKey(Meaning.REMARK)) {
            unknown.add(
                    new Flaw(
                            cell.apply(known.get(Meaning.REMARK)),
                            "remark-of-no-node",
                            "หมายเหตุใช้ได้เฉพาะแฟ้มแบบหนึ่งแถวต่อหนึ่งข้อ โปรดลบคอลัมน์นี้",
                            "A remark belongs to a node; in a table with one row per agency there is no place for it. Remove the column."));
        }
        refuse(unknown);
        require(known, Meaning.AGENCY, Meaning.YEAR);
        twice(nodes, headings, cell);
        if (nodes.isEmpty() && !known.containsKey(Meaning.LEVEL)) {
            throw new FileRefused(
                    "no-scores",
                    "ไม่พบคอลัมน์คะแนน แฟ้มแบบหนึ่งแถวต่อหนึ่งหน่วยงานต้องมีคอลัมน์ เช่น คะแนนรวม, IIT หรือ ตัวชี้วัดที่ 1"
                            + " แฟ้มแบบหนึ่งแถวต่อหนึ่งข้อต้องมีคอลัมน์ รหัส และ คะแนน",
                    "No column holds scores. A table with one row per agency needs columns such as total, IIT or indicator 1;"
                            + " one with a row per node needs the columns code and value.");
        }
        return new Columns(
                Shape.AGENCIES,
                known.get(Meaning.AGENCY),
                known.get(Meaning.YEAR),
                known.getOrDefault(Meaning.LEVEL, -1),
                -1,
                -1,
                -1,
                nodes);
    }

    private static Optional<String> node(String heading, Map<String, String> names) {
        if (names.containsKey(heading)) {
            return Optional.of(names.get(heading));
        }
        Matcher numbered = NUMBERED.matcher(heading);
        if (!numbered.matches()) {
            return Optional.empty();
        }
        try {
            String code = CellText.code(numbered.group(1));
            return names.containsValue(code) ? Optional.of(code) : Optional.empty();
        } catch (CellRefused notACode) {
            return Optional.empty();
        }
    }

    /** Codes by name, where a name has one code in all years; and by themselves. */
    private static Map<String, String> names(List<Framework> frameworks) {
        Map<String, String> codes = new HashMap<>();
        Map<String, String> names = new HashMap<>();
        for (Framework framework : frameworks) {
            for (FrameworkNode node : framework.preorder().toList()) {
                codes.put(tidy(node.code()), node.code());
                for (String name : new String[] {node.name().th(), node.name().en()}) {
                    if (name != null) {
                        names.merge(tidy(name), node.code(), (one, other) -> one.equals(other) ? one : "");
                    }
                }
            }
        }
        names.values().removeIf(String::isEmpty);
        names.putAll(codes);
        return names;
    }

    private static String tidy(String heading) {
        return CellText.arabic(CellText.clean(heading))
                .replaceAll("\\s+", " ")
                .replaceFirst(" ?[:*]$", "")
                .toLowerCase(Locale.ROOT);
    }

    private static void twice(
            Map<Integer, String> nodes, List<String> headings, java.util.function.IntFunction<String> cell) {
        Map<String, Integer> first = new HashMap<>();
        nodes.forEach((column, node) -> {
            Integer other = first.putIfAbsent(node, column);
            if (other != null) {
                throw twice(cell.apply(column), headings.get(column), cell.apply(other));
            }
        });
    }

    private static FileRefused twice(String cell, String heading, String other) {
        return new FileRefused(
                cell,
                "duplicate-column",
                "คอลัมน์ “" + heading + "” มีความหมายเดียวกับ " + other + " โปรดเหลือเพียงคอลัมน์เดียว",
                "The column “" + heading + "” means the same as " + other + ". Keep one of them.");
    }

    private static Flaw unknown(String cell, String heading) {
        String shown = heading.length() <= 60 ? heading : heading.substring(0, 60) + "…";
        return new Flaw(
                cell,
                "unknown-column",
                "ไม่รู้จักหัวคอลัมน์ “" + shown + "” โปรดแก้ตามแม่แบบ หรือลบคอลัมน์นี้",
                "Nobody knows the column “" + shown + "”. Name it as the template does, or remove it.");
    }

    private static void refuse(List<Flaw> flaws) {
        if (!flaws.isEmpty()) {
            Flaw first = flaws.getFirst();
            throw new FileRefused(first.cell(), first.code(), first.th(), first.en());
        }
    }

    private static void require(Map<Meaning, Integer> known, Meaning... wanted) {
        for (Meaning meaning : wanted) {
            if (!known.containsKey(meaning)) {
                throw switch (meaning) {
                    case AGENCY -> missing("รหัสหน่วยงาน", "agency");
                    case YEAR -> missing("ปีงบประมาณ", "year");
                    default -> missing("คะแนน", "value");
                };
            }
        }
    }

    private static FileRefused missing(String th, String en) {
        return new FileRefused(
                "missing-column",
                "ไม่พบคอลัมน์ “" + th + "” โปรดดูแม่แบบ",
                "There is no column “" + en + "”; see the template.");
    }
}
