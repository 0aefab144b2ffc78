package th.ita.report.thai;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;

/**
 * Where a Thai line should not break although a dictionary lets it: between a number and the words it belongs to, inside
 * compounds that dictionaries take apart, and between การ or ความ and the verb that it makes a noun of.
 */
public final class ThaiLines {

    private static final char NO_BREAK_SPACE = '\u00A0';

    private static final String DIGIT = "[0-9๐-๙]";

    /** What a number counts, and the months behind a day. */
    private static final String COUNTED = Stream.of(
                    "คะแนน(?!รวม|เฉลี่ย)",
                    "ข้อ(?!ตรวจ|คำถาม|เสนอ|สังเกต|ที่)",
                    "ตัวชี้วัด",
                    "หน่วยงาน",
                    "แห่ง",
                    "ส่วน",
                    "รายการ",
                    "มาตรการ(?!ที่)",
                    "ฉบับ(?!ที่)",
                    "เรื่อง(?!ที่)",
                    "ครั้ง(?!ที่)",
                    "คน",
                    "บาท",
                    "วัน(?!ที่)",
                    "สัปดาห์",
                    "เดือน",
                    "ไตรมาส",
                    "ปี(?!งบ|ที่)",
                    "ชั่วโมง",
                    "นาที",
                    "น\\.",
                    "มกราคม",
                    "กุมภาพันธ์",
                    "มีนาคม",
                    "เมษายน",
                    "พฤษภาคม",
                    "มิถุนายน",
                    "กรกฎาคม",
                    "สิงหาคม",
                    "กันยายน",
                    "ตุลาคม",
                    "พฤศจิกายน",
                    "ธันวาคม",
                    "(?:ม\\.ค|ก\\.พ|มี\\.ค|เม\\.ย|พ\\.ค|มิ\\.ย|ก\\.ค|ส\\.ค|ก\\.ย|ต\\.ค|พ\\.ย|ธ\\.ค)\\.")
            .collect(Collectors.joining("|"));

    /** Begins with the space itself, which is soon looked for; what must stand before it is looked back at. */
    private static final Pattern TIED_SPACE = Pattern.compile(" (?:(?<=[\\p{IsThai}.] )(?=" + DIGIT + ")|(?<=" + DIGIT
            + " )(?<!พ\\.ศ\\. " + DIGIT + "{4} )(?=" + COUNTED
            + ")|(?<=(?:ระดับ|ข้อ) )(?=[A-Z])|(?<=\\p{IsThai} )(?=\\([A-Z]+\\))"
            + "|(?<=ปีงบประมาณ )(?=พ\\.ศ\\.))");

    /** What a number behind ที่ names, compounds of this field, abbreviations, and a range of two numbers. */
    private static final Pattern COMPOUND =
            Pattern.compile("(?:ตัวชี้วัด(?:ย่อย)?|มาตรการ|ข้อ|ครั้ง|ฉบับ|วัน|ตาราง|ลำดับ)ที่(?=[ \u00A0]" + DIGIT
                    + ")|ตัวชี้วัด|เครื่องมือ|ขั้นตอน|ข้อคำถาม|ข้อตรวจ|ข้อสังเกต|คะแนนรวม|คะแนนเฉลี่ย|คำนวณย้อน|ตามรายงาน|ปีงบประมาณ|ร้อยละ|น้ำหนัก|ประจำปี|จัดซื้อ|จัดจ้าง|พัสดุ|ข้อเสนอแนะ|ข้อเสนอ|ช่องทาง|เผยแพร่|คำสั่ง|ส่งเสริม|เท่าเทียม(?:กัน)?|ค่าธรรมเนียม|วันทำการ"
                    + "|รายงานผล|ผลการประเมิน|งบประมาณ|ดำเนิน(?:การ|งาน)|แล้วเสร็จ|เปิดเผย|ให้บริการ|จุดบริการ|ร้องเรียน|ประพฤติมิชอบ|ขัดกัน|ทรัพยากรบุคคล|สำนักปลัด|หน้าแรก|เชื่อมโยง"
                    + "|หลักฐาน|รับผิดชอบ|ครบถ้วน|คุ้มค่า|เครือข่าย|เฟซบุ๊ก|ของขวัญ|มีครรภ์|เบิกจ่าย|รูปถ่าย|บันทึกข้อความ|สูงอายุ|ส่วนงาน|เทียบเท่า"
                    + "|เป้าหมาย|แถบลายเฉียง|แถบสีเข้ม|แถบหนา|เส้นบาง|ค่าเฉลี่ย|ค่าอ้างอิง|เป็นไปได้|หน่วยงาน|ภาครัฐ|เว็บไซต์|ต่ำที่สุด|สูงที่สุด|ต่ำสุด|สูงสุด|เท่ากัน|เพิ่มขึ้น|เพิ่มได้|ลดลง|แนวโน้ม|ก่อนหน้า|ไม่ได้|ป\\.ป\\.ช\\.|พ\\.ศ\\.|"
                    + DIGIT + "[0-9๐-๙.,]*–" + DIGIT + "[0-9๐-๙.,]*");

    /** Left alone at a line's end these say nothing. */
    private static final Set<String> PREFIXES = Set.of("การ", "ความ", "ผู้", "เพื่อ", "เพราะ");

    private ThaiLines() {}

    /**
     * @param text a run of a line
     * @param unbroken whether no line may break inside it
     */
    public record Piece(String text, boolean unbroken) {}

    /** The same text; a space that ties a number to its neighbours is a no-break space. */
    public static String tied(String text) {
        return TIED_SPACE.matcher(text).replaceAll(String.valueOf(NO_BREAK_SPACE));
    }

    /** The text in pieces that, put together, are the text. */
    public static List<Piece> pieces(String text) {
        TreeMap<Integer, Integer> unbroken = new TreeMap<>();
        Matcher compounds = COMPOUND.matcher(text);
        while (compounds.find()) {
            unbroken.put(compounds.start(), compounds.end());
        }
        prefixed(text, unbroken);
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        while (!unbroken.isEmpty()) {
            var run = unbroken.pollFirstEntry();
            int end = run.getValue();
            while (!unbroken.isEmpty() && unbroken.firstKey() < end) {
                end = Math.max(end, unbroken.pollFirstEntry().getValue());
            }
            if (run.getKey() > at) {
                pieces.add(new Piece(text.substring(at, run.getKey()), false));
            }
            pieces.add(new Piece(text.substring(run.getKey(), end), true));
            at = end;
        }
        if (at < text.length()) {
            pieces.add(new Piece(text.substring(at), false));
        }
        return pieces;
    }

    private static void prefixed(String text, TreeMap<Integer, Integer> unbroken) {
        if (PREFIXES.stream().noneMatch(text::contains)) {
            return;
        }
        BreakIterator words = BreakIterator.getWordInstance(ULocale.forLanguageTag("th"));
        words.setText(text);
        List<Integer> edges = new ArrayList<>();
        for (int edge = words.first(); edge != BreakIterator.DONE; edge = words.next()) {
            edges.add(edge);
        }
        // Behind ดำเนิน, as the end of a compound, การ begins nothing.
        for (int i = 0; i + 2 < edges.size(); i++) {
            int next = edges.get(i + 1);
            var compound = unbroken.lowerEntry(edges.get(i));
            boolean last = compound != null && compound.getValue() >= next;
            if (!last && PREFIXES.contains(text.substring(edges.get(i), next)) && isThai(text.codePointAt(next))) {
                unbroken.merge(edges.get(i), edges.get(i + 2), Math::max);
            }
        }
    }

    private static boolean isThai(int c) {
        return Character.UnicodeScript.of(c) == Character.UnicodeScript.THAI && Character.isLetter(c);
    }
}
