package th.ita.report.document;

import java.math.BigDecimal;
import java.util.List;

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

    /**
     * The case with everything that an analysis can hold: last year beside it, with a node that cannot be compared, an item
     * mended and one lost; the year's baseline; what the next level takes by the newest rule.
     */
    public static ObjectNode everything() {
        ObjectNode snapshot = Examples.snapshot("assessment");
        ObjectNode analysis = (ObjectNode) snapshot.get("analysis");
        analysis.set("previousYear", previousYear(snapshot));
        snapshot.set("baseline", Examples.snapshot("baseline"));
        ArrayNode levels = analysis.putArray("nextLevels");
        ObjectNode own = levels.addObject()
                .put("rule", "NACC 2564")
                .put("fiscalYear", 2564)
                .put("ofThisYear", true);
        own.putArray("current").add("AA");
        own.putNull("next")
                .putNull("totalAfter")
                .putNull("reachable")
                .put("th", "ผลการประเมินอยู่ในระดับสูงสุดแล้ว")
                .put("en", "This is the highest level.");
        own.putArray("steps");
        ObjectNode newest = levels.addObject()
                .put("rule", "NACC 2566")
                .put("fiscalYear", 2566)
                .put("ofThisYear", false)
                .put("totalAfter", new BigDecimal("95.49"))
                .put("reachable", true)
                .put(
                        "th",
                        "ปัจจุบันอยู่ในระดับผ่านดี จะถึงระดับผ่านดีเยี่ยมเมื่อ EIT ได้ตั้งแต่ 95.00 คะแนน โดยยกตัวชี้วัดที่ 8 จาก 92.48 เป็น 94.51 คะแนน")
                .put("en", "…");
        newest.putArray("current").add("GOOD");
        newest.putObject("next")
                .put("code", "EXCELLENT")
                .put("nameTh", "ระดับผ่านดีเยี่ยม")
                .putNull("nameEn");
        ArrayNode steps = newest.putArray("steps");
        steps.addObject()
                .put("node", "E14")
                .put("from", new BigDecimal("89.95"))
                .put("to", new BigDecimal("95.00"))
                .put("gain", new BigDecimal("0.101"));
        steps.addObject()
                .put("node", "8")
                .put("from", new BigDecimal("92.48"))
                .put("to", new BigDecimal("94.51"))
                .put("gain", new BigDecimal("0.203"));
        return snapshot;
    }

    private static ObjectNode previousYear(ObjectNode snapshot) {
        ObjectNode previous = snapshot.objectNode()
                .put("fiscalYear", 2563)
                .put("total", new BigDecimal("88.12"))
                .put("change", new BigDecimal("7.09"))
                .put("comparable", true);
        ArrayNode nodes = previous.putArray("nodes");
        int i = 0;
        for (JsonNode node : snapshot.at("/tree/nodes")) {
            String code = node.get("code").textValue();
            String kind = node.get("kind").textValue();
            boolean item = "item".equals(kind);
            if ("total".equals(kind) || node.get("value").isNull() || "sub-item".equals(kind)) {
                continue;
            }
            BigDecimal value = node.get("value").decimalValue().setScale(2);
            ObjectNode moved = nodes.addObject().put("node", code).put("value", value);
            moved.putArray("previousNodes").add(code);
            if ("8".equals(code) || "O33".equals(code) || "O34".equals(code)) {
                moved.put("relation", "8".equals(code) ? "merged" : "new")
                        .putNull("previousValue")
                        .putNull("change")
                        .put("state", "not-comparable")
                        .put(
                                "reasonTh",
                                "8".equals(code)
                                        ? "ตัวชี้วัดนี้รวมมาจากตัวชี้วัดเดิมมากกว่า 1 ตัว"
                                        : "เป็นข้อตรวจใหม่ที่ไม่มีในปี 2563")
                        .put("reasonEn", "…");
                continue;
            }
            BigDecimal before = item
                    ? new BigDecimal("O9".equals(code) || !"O4".equals(code) && value.signum() > 0 ? "100.00" : "0.00")
                    : value.subtract(new BigDecimal(i++ % 4 - 1).multiply(new BigDecimal("2.35")))
                            .min(new BigDecimal("100.00"));
            BigDecimal change = value.subtract(before);
            moved.put("relation", "same")
                    .put("previousValue", before)
                    .put("change", change)
                    .put("state", change.signum() == 0 ? "unchanged" : "moved")
                    .putNull("reasonTh")
                    .putNull("reasonEn");
        }
        return previous;
    }

    /** Graded by total and instruments, as from 2566 on; part of the framework not confirmed. */
    public static ObjectNode gradedByInstruments() {
        ObjectNode snapshot = Examples.snapshot("assessment");
        for (JsonNode node : snapshot.at("/tree/nodes")) {
            String code = node.get("code").textValue();
            if (code.equals("I1") || code.equals("O5") || code.equals("O7")) {
                ((ObjectNode) node).put("confirmed", false);
            } else {
                ((ObjectNode) node).remove("confirmed");
            }
        }
        ObjectNode level = (ObjectNode) snapshot.at("/analysis/level");
        level.put("rule", "NACC 2566").putNull("reported");
        ArrayNode scale = level.putArray("scale");
        String[][] steps = {
            {"EXCELLENT", "ระดับผ่านดีเยี่ยม", "95.00", "100.00", "95.00"},
            {"GOOD", "ระดับผ่านดี", "85.00", "100.00", "85.00"},
            {"PASS", "ระดับผ่าน", "85.00", "100.00", null},
            {"IMPROVE", "ระดับต้องปรับปรุง", "70.00", "84.99", null},
            {"URGENT", "ระดับต้องปรับปรุงโดยด่วน", "0.00", "69.99", null}
        };
        for (String[] step : steps) {
            ObjectNode band = scale.addObject()
                    .put("code", step[0])
                    .put("nameTh", step[1])
                    .putNull("nameEn")
                    .put("minimum", new BigDecimal(step[2]))
                    .put("maximum", new BigDecimal(step[3]));
            if (step[4] != null) {
                band.put("instrumentMinimum", new BigDecimal(step[4]));
            }
        }
        level.putArray("current")
                .addObject()
                .put("code", "GOOD")
                .put("nameTh", "ระดับผ่านดี")
                .putNull("nameEn")
                .put("meaningTh", "คะแนนรวมและคะแนนของทุกเครื่องมือตั้งแต่ 85 คะแนนขึ้นไป")
                .putNull("meaningEn")
                .put("minimum", new BigDecimal("85.00"))
                .put("instrumentMinimum", new BigDecimal("85.00"));
        ObjectNode next = level.putObject("next")
                .put("code", "EXCELLENT")
                .put("nameTh", "ระดับผ่านดีเยี่ยม")
                .putNull("nameEn")
                .put("edge", new BigDecimal("95.00"))
                .put("distance", new BigDecimal("0.00"));
        next.putArray("lacking")
                .addObject()
                .put("node", "EIT")
                .put("value", new BigDecimal("94.32"))
                .put("edge", new BigDecimal("95.00"))
                .put("distance", new BigDecimal("0.68"));
        level.putObject("margin")
                .put("edge", new BigDecimal("85.00"))
                .put("points", new BigDecimal("9.32"))
                .put("node", "EIT");
        return snapshot;
    }

    /** Five indices right below the total, no weights, no rule: nothing can be computed, gained or graded. */
    public static ObjectNode indicesOnly() {
        ObjectNode snapshot = bare(Examples.snapshot("assessment"), 2561);
        ArrayNode nodes = (ArrayNode) snapshot.at("/tree/nodes");
        JsonNode total = nodes.get(0).deepCopy();
        nodes.removeAll();
        nodes.add(total);
        String[] names = {
            "ดัชนีความโปร่งใส",
            "ดัชนีความพร้อมรับผิด",
            "ดัชนีความปลอดจากการทุจริตในการปฏิบัติงาน",
            "ดัชนีวัฒนธรรมคุณธรรมในองค์กร",
            "ดัชนีคุณธรรมการทำงานในหน่วยงาน"
        };
        for (int i = 0; i < names.length; i++) {
            ObjectNode index = total.deepCopy();
            BigDecimal value = new BigDecimal("80.15").add(BigDecimal.valueOf(3L * i));
            index.put("code", "D" + (i + 1))
                    .put("kind", "indicator")
                    .put("parent", "TOTAL")
                    .put("depth", 1)
                    .put("nameTh", names[i])
                    .putNull("weight")
                    .put("confirmed", false);
            index.put("value", value).put("reported", value).put("low", value).put("high", value);
            nodes.add(index);
        }
        ((ObjectNode) nodes.get(0)).putNull("weight");
        ObjectNode analysis = (ObjectNode) snapshot.get("analysis");
        analysis.putArray("instruments");
        analysis.putArray("lowestIndicators").addObject().put("node", "D1").put("value", new BigDecimal("80.15"));
        return snapshot;
    }

    /** Instruments and items are known, weights and the level rule are not. */
    public static ObjectNode withoutWeights() {
        ObjectNode snapshot = bare(Examples.snapshot("assessment"), 2569);
        for (JsonNode node : snapshot.at("/tree/nodes")) {
            ((ObjectNode) node).putNull("weight");
        }
        ObjectNode analysis = (ObjectNode) snapshot.get("analysis");
        analysis.set("lostItems", Examples.snapshot("assessment").at("/analysis/lostItems"));
        for (JsonNode item : analysis.get("lostItems")) {
            ((ObjectNode) item).putNull("gain").putNull("totalIfFixed").putArray("levelIfFixed");
        }
        return snapshot;
    }

    /** Without everything that hangs on weights and a level rule. */
    private static ObjectNode bare(ObjectNode snapshot, int fiscalYear) {
        snapshot.put("subject", "assessment/5584/" + fiscalYear).put("fiscalYear", fiscalYear);
        ObjectNode analysis = (ObjectNode) snapshot.get("analysis");
        analysis.putNull("level").putNull("lostItemsTogether").putNull("previousYear");
        for (String list : new String[] {"lostItems", "findings", "fixOrder", "nextLevels", "atRisk"}) {
            analysis.putArray(list);
        }
        ObjectNode gains = analysis.putObject("gains");
        gains.putArray("items");
        gains.putArray("questions");
        gains.putArray("indicators");
        return snapshot;
    }

    /** As a service before these fields existed announced it. */
    public static ObjectNode ofAnOlderService() {
        ObjectNode snapshot = Examples.snapshot("assessment");
        snapshot.remove("baseline");
        ((ObjectNode) snapshot.get("analysis"))
                .remove(List.of("gains", "fixOrder", "nextLevels", "atRisk", "previousYear"));
        return snapshot;
    }

    /** So many lost items that they are not all printed. */
    public static ObjectNode withManyLostItems() {
        ObjectNode snapshot = Examples.snapshot("assessment");
        ObjectNode analysis = (ObjectNode) snapshot.get("analysis");
        JsonNode lost = analysis.at("/lostItems/0");
        JsonNode step = analysis.at("/fixOrder/0");
        JsonNode gain = analysis.at("/gains/items/0");
        ArrayNode items = analysis.putArray("lostItems");
        ArrayNode steps = analysis.putArray("fixOrder");
        ArrayNode gains = ((ObjectNode) analysis.get("gains")).putArray("items");
        for (int i = 1; i <= 23; i++) {
            BigDecimal points =
                    new BigDecimal("1.250").subtract(new BigDecimal("0.030").multiply(BigDecimal.valueOf(i)));
            items.add(((ObjectNode) lost.deepCopy()).put("node", "O" + i).put("gain", points));
            steps.add(((ObjectNode) step.deepCopy())
                    .put("node", "O" + i)
                    .put("rank", i)
                    .put("gain", points)
                    .put("totalAfter", new BigDecimal("60.00").add(BigDecimal.valueOf(i))));
            gains.add(((ObjectNode) gain.deepCopy()).put("node", "O" + i).put("gain", points));
        }
        return snapshot;
    }

    /** A province, or the country, over so many years; the third has no result. */
    public static ObjectNode overYears(String kind, int years) {
        ObjectNode snapshot = Examples.snapshot(kind);
        ArrayNode list = (ArrayNode) snapshot.get("years");
        JsonNode one = list.get(0).deepCopy();
        list.removeAll();
        BigDecimal[] means = {
            new BigDecimal("68.78"),
            new BigDecimal("67.90"),
            null,
            new BigDecimal("81.25"),
            new BigDecimal("87.57"),
            new BigDecimal("90.19"),
            new BigDecimal("93.05"),
            new BigDecimal("93.82"),
            new BigDecimal("94.01")
        };
        for (int i = years - 1; i >= 0; i--) {
            ObjectNode year = one.deepCopy();
            year.put("fiscalYear", 2561 + i).put("fiscalYearCe", 2018 + i);
            ObjectNode summary = (ObjectNode) year.get("summary");
            if (means[i] == null) {
                summary.put("count", 0).putNull("mean").putNull("minimum").putNull("maximum");
            } else {
                summary.put("count", 8000 + i)
                        .put("mean", means[i])
                        .put("minimum", new BigDecimal("12.50"))
                        .put("maximum", new BigDecimal("99.40"));
            }
            list.add(year);
        }
        return snapshot;
    }
}
