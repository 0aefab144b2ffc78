package th.ita.report.document;

import java.math.BigDecimal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Snapshots as the real case would look if this or that were otherwise. */
public final class Variants {

    /** Agency names that are long, or hard to break or to set. */
    private static final String[] NAMES = {
        "องค์การบริหารส่วนตำบลปากช่อง",
        "เทศบาลตำบลบ้านปึกฟื้นฟูน้ำค่ำ",
        "องค์การบริหารส่วนจังหวัดราชบุรี",
        "เทศบาลเมืองราชบุรี",
        "องค์การบริหารส่วนตำบลหนองพันจันทร์ในพระบรมราชูปถัมภ์และการอนุรักษ์ทรัพยากรธรรมชาติ"
    };

    private Variants() {}

    /** Nothing but a total, which is of two levels. */
    public static ObjectNode onlyATotalAtAnEdge() {
        ObjectNode snapshot = Examples.snapshot("assessment");
        for (JsonNode node : snapshot.at("/tree/nodes")) {
            ObjectNode open = (ObjectNode) node;
            boolean total = "TOTAL".equals(node.get("code").textValue());
            for (String field : new String[] {"value", "reported", "computed", "implied", "low", "high"}) {
                open.putNull(field);
            }
            open.put("origin", total ? "computed" : "missing").putNull("remark");
            if (total) {
                open.put("value", new BigDecimal("95.00"));
                open.put("computed", new BigDecimal("95.00"));
                open.put("low", new BigDecimal("94.99"));
                open.put("high", new BigDecimal("95.01"));
            }
        }
        ObjectNode analysis = (ObjectNode) snapshot.get("analysis");
        for (JsonNode instrument : analysis.get("instruments")) {
            ((ObjectNode) instrument).putNull("value").put("origin", "missing").put("known", 0);
            ((ObjectNode) instrument).putArray("weakest");
            ((ObjectNode) instrument).putArray("strongest");
        }
        analysis.putArray("lowestIndicators");
        analysis.putArray("highestIndicators");
        analysis.put("knownIndicators", 0);
        analysis.putArray("lostItems");
        analysis.putNull("lostItemsTogether");
        analysis.putArray("findings");
        ObjectNode level = (ObjectNode) analysis.get("level");
        level.putNull("reported").putNull("next").putNull("margin");
        ArrayNode current = (ArrayNode) level.get("current");
        current.insertObject(0)
                .put("code", "A")
                .put("nameTh", "ระดับ A")
                .putNull("nameEn")
                .put("meaningTh", "ความหมายของระดับ A")
                .putNull("meaningEn")
                .put("minimum", new BigDecimal("85.00"));
        return snapshot;
    }

    /** So many agencies in one province's year, some without a total. */
    public static ObjectNode provinceYearOf(int agencies) {
        ObjectNode snapshot = Examples.snapshot("province-year");
        ArrayNode list = snapshot.putArray("agencies");
        for (int i = 0; i < agencies; i++) {
            boolean known = i < agencies - 2;
            ObjectNode agency = list.addObject()
                    .put("id", 5584 + i)
                    .put("nameTh", NAMES[i % NAMES.length])
                    .put("type", i % 5 == 3 ? "เทศบาลเมือง" : "อบต.");
            if (known) {
                agency.put("total", new BigDecimal("99.00").subtract(BigDecimal.valueOf(i)));
                agency.put("totalOrigin", i % 4 == 1 ? "computed" : "reported");
                agency.put("levelCode", "A").put("levelNameTh", "ระดับ A");
            } else {
                agency.putNull("total")
                        .put("totalOrigin", "missing")
                        .putNull("levelCode")
                        .putNull("levelNameTh");
            }
        }
        ObjectNode summary = (ObjectNode) snapshot.get("summary");
        summary.put("count", agencies - 2)
                .put("minimum", new BigDecimal("61.00"))
                .put("maximum", new BigDecimal("99.00"));
        return snapshot;
    }

    /** So many provinces, and agencies of none. */
    public static ObjectNode countryYearOf(int provinces) {
        ObjectNode snapshot = Examples.snapshot("country-year");
        JsonNode one = snapshot.at("/provinces/0");
        ArrayNode list = snapshot.putArray("provinces");
        for (int i = 0; i < provinces; i++) {
            ObjectNode province = one.deepCopy();
            province.put("code", Integer.toString(10 + i));
            ((ObjectNode) province.get("summary")).put("count", 1000 + i);
            list.add(province);
        }
        snapshot.set("withoutProvince", one.get("summary"));
        snapshot.putArray("agenciesWithoutProvince")
                .addObject()
                .put("id", 12)
                .put("nameTh", "กรมอุทยานแห่งชาติ สัตว์ป่า และพันธุ์พืช")
                .put("type", "กรม")
                .put("total", new BigDecimal("88.10"))
                .put("totalOrigin", "implied")
                .put("levelCode", "A")
                .put("levelNameTh", "ระดับ A");
        return snapshot;
    }
}
