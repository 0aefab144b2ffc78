package th.ita.assessment.table;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/**
 * Where the parts of a workbook are.
 *
 * @param sheet the first visible one
 * @param sharedStrings null if there are none
 * @param styles null if there are none
 * @param from1904 whether days count from 1904
 */
record Workbook(String sheet, String sharedStrings, String styles, boolean from1904) {

    /** Bytes of a part that says where others are, or how they look. */
    static final long LARGEST_PART = 16 << 20;

    private record Relation(String type, String target) {}

    static Workbook of(WorkbookFile file) throws IOException {
        String main = relations(file, "_rels/.rels", "").values().stream()
                .filter(relation -> relation.type().equals("officeDocument"))
                .map(Relation::target)
                .findFirst()
                .orElseThrow(WorkbookFile::damaged);
        String folder = main.contains("/") ? main.substring(0, main.lastIndexOf('/') + 1) : "";
        String name = main.substring(folder.length());
        Map<String, Relation> relations = relations(file, folder + "_rels/" + name + ".rels", folder);
        boolean from1904 = false;
        String sheet = null;
        try (XmlPart workbook = new XmlPart(file.open(main, LARGEST_PART))) {
            while (workbook.next()) {
                if (workbook.starts("workbookPr")) {
                    String said = workbook.attribute("date1904");
                    from1904 = "1".equals(said) || "true".equals(said);
                } else if (workbook.starts("sheet") && sheet == null && visible(workbook.attribute("state"))) {
                    Relation relation = relations.get(workbook.attribute("id"));
                    sheet = relation == null ? null : relation.target();
                }
            }
        }
        if (sheet == null) {
            throw TableRefused.file(
                    "no-sheet", "สมุดงานไม่มีแผ่นงานที่มองเห็นได้", "The workbook has no sheet that can be seen.");
        }
        return new Workbook(sheet, target(relations, "sharedStrings"), target(relations, "styles"), from1904);
    }

    private static boolean visible(String state) {
        return state == null || state.equals("visible");
    }

    private static String target(Map<String, Relation> relations, String type) {
        return relations.values().stream()
                .filter(relation -> relation.type().equals(type))
                .map(Relation::target)
                .findFirst()
                .orElse(null);
    }

    /** By id; those that lead out of the file are left out, since nothing is ever fetched. */
    private static Map<String, Relation> relations(WorkbookFile file, String part, String folder) throws IOException {
        Map<String, Relation> relations = new HashMap<>();
        try (XmlPart xml = new XmlPart(file.open(part, LARGEST_PART))) {
            while (xml.goTo("Relationship")) {
                String type = String.valueOf(xml.attribute("Type"));
                String target = String.valueOf(xml.attribute("Target"));
                if (!"External".equals(xml.attribute("TargetMode"))) {
                    relations.put(
                            xml.attribute("Id"),
                            new Relation(
                                    type.substring(type.lastIndexOf('/') + 1),
                                    target.startsWith("/") ? target.substring(1) : folder + target));
                }
            }
        }
        return relations;
    }
}
