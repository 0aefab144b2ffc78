package th.ita.assessment.table;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a cell says, however it was typed or Excel rewrote it: Thai numerals, thousands separators, percent signs, invisible
 * characters. What could mean two things is refused, never guessed.
 */
public final class CellText {

    private static final int LONGEST_NUMBER = 40;
    private static final int BUDDHIST_ERA = 543;
    private static final int FIRST_BUDDHIST_YEAR = 2400;

    /** Months as they are written out, January first. */
    public static final List<String> MONTHS = List.of(
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
            "ธันวาคม");

    private static final List<String> SHORT_MONTHS =
            List.of("ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.", "ก.ย.", "ต.ค.", "พ.ย.", "ธ.ค.");
    private static final List<String> ENGLISH_MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Cc}&&[^\\t\\r\\n]]");
    private static final Pattern SPACES = Pattern.compile("[\\p{Zs}\\t]+");
    private static final Pattern NUMBER =
            Pattern.compile("([+-]?(?:\\d+|\\d{1,3}(?:,\\d{3})+)(?:\\.\\d*)?|[+-]?\\.\\d+) ?%?");
    private static final Pattern CODE = Pattern.compile("([A-Z]*)[ _-]?(\\d+(?:\\.\\d+)*)|([A-Z]+)");
    private static final Pattern YEAR = Pattern.compile("(?:ปี)? ?(?:งบประมาณ)? ?(?:พ\\. ?ศ\\.)? ?(\\d{1,4})");
    private static final Pattern ISO_DATE = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:[ T].*)?");
    private static final Pattern NUMERIC_DATE = Pattern.compile("(\\d{1,2})[/-](\\d{1,2})[/-](\\d{4})(?: .*)?");
    private static final Pattern WRITTEN_DATE =
            Pattern.compile("(\\d{1,2})[ -]([\\p{L}\\p{M}.]+)[ -](?:พ\\. ?ศ\\. ?)?(\\d{4})");
    private static final Pattern DATE_LIKE = Pattern.compile(
            "\\d{4}-\\d{1,2}-\\d{1,2}.*|\\d{1,4}/\\d{1,4}(?:/\\d{1,4})?.*|\\d{1,2}-\\d{1,2}-\\d{2,4}|\\d{1,2}:\\d\\d(?::\\d\\d)?"
                    + "|\\d{1,2}[ -]MONTH(?:[ -]\\d{2,4})?|MONTH[ -]\\d{2,4}".replace("MONTH", monthNames()),
            Pattern.CASE_INSENSITIVE);

    private CellText() {}

    private static String monthNames() {
        return Stream.of(
                        MONTHS,
                        SHORT_MONTHS,
                        ENGLISH_MONTHS.stream().map(name -> name + "[a-z]*").toList())
                .flatMap(List::stream)
                .map(name -> name.replace(".", "\\."))
                .collect(Collectors.joining("|", "(?:", ")"));
    }

    /** NFC, nothing invisible (zero-width, soft hyphens, controls), plain single spaces, none at the ends; lines are kept. */
    public static String clean(String text) {
        if (plain(text)) {
            return text;
        }
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        String visible = INVISIBLE.matcher(composed).replaceAll("");
        return SPACES.matcher(visible).replaceAll(" ").replace("\r\n", "\n").strip();
    }

    /** Whether there is nothing to be read: no text, or nothing but spaces and what cannot be seen. */
    public static boolean blank(String text) {
        return text == null || clean(text).isEmpty();
    }

    /** Most cells: nothing but printable ASCII without spaces. */
    private static boolean plain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c <= ' ' || c >= 0x7f) {
                return false;
            }
        }
        return true;
    }

    /** ๒๕๖๔ → 2564, whatever else there is. */
    public static String arabic(String text) {
        StringBuilder arabic = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '๐' && c <= '๙') {
                arabic = arabic == null ? new StringBuilder(text) : arabic;
                arabic.setCharAt(i, (char) ('0' + c - '๐'));
            }
        }
        return arabic == null ? text : arabic.toString();
    }

    /**
     * A number: {@code 95.21}, {@code ๙๕.๒๑}, {@code 1,234.5}, {@code 95.21 %} (a percent sign changes nothing: scores are
     * out of 100). Keeps every digit.
     *
     * @return null for an empty cell
     * @throws CellRefused {@code date-for-number} where Excel made a date of it, {@code decimal-comma}, {@code not-a-number}
     */
    public static BigDecimal number(String text) {
        String given = arabic(clean(text)).replace('\u2212', '-');
        if (given.isEmpty()) {
            return null;
        }
        Matcher number = NUMBER.matcher(given);
        if (number.matches() && given.length() <= LONGEST_NUMBER) {
            return new BigDecimal(number.group(1).replace(",", "").replaceFirst("\\.$", ""));
        }
        if (DATE_LIKE.matcher(given).matches()) {
            throw dated(text, "date-for-number", "ตัวเลข", "a number");
        }
        if (given.matches("[+-]?\\d+(\\.\\d{3})*,\\d+ ?%?")) {
            throw new CellRefused(
                    "decimal-comma",
                    "“" + shown(text) + "” ใช้จุลภาคแทนจุดทศนิยม โปรดใช้จุด เช่น 95.21",
                    "“" + shown(text) + "” has a comma for the decimal point; write it with a point, such as 95.21.");
        }
        throw new CellRefused(
                "not-a-number",
                "“" + shown(text) + "” ไม่ใช่ตัวเลข ต้องเป็นเช่น 95.21 หากไม่ทราบค่าให้เว้นว่าง",
                "“" + shown(text) + "” is no number such as 95.21; leave the cell empty where it is not known.");
    }

    /**
     * The canonical code of a node: {@code o42}, {@code O-42}, {@code O 42}, {@code ๐๔๒} and {@code 042} are {@code O42} (no
     * code begins with a zero, so that one is the letter), {@code ๙.๑} is {@code 9.1}, {@code total} is {@code TOTAL}.
     * Whether a year has such a node is another question.
     *
     * @return null for an empty cell
     * @throws CellRefused {@code date-for-code} where Excel made a date of it, {@code not-a-code}
     */
    public static String code(String text) {
        String given = arabic(clean(text)).toUpperCase(Locale.ROOT);
        if (given.isEmpty()) {
            return null;
        }
        Matcher code = CODE.matcher(given.length() > 1 && given.charAt(0) == '0' ? "O" + given.substring(1) : given);
        if (given.length() <= LONGEST_NUMBER && code.matches()) {
            return code.group(3) != null ? code.group(3) : code.group(1) + code.group(2);
        }
        if (DATE_LIKE.matcher(arabic(clean(text))).matches()) {
            throw dated(text, "date-for-code", "รหัส", "a code");
        }
        throw new CellRefused(
                "not-a-code",
                "“" + shown(text) + "” ไม่ใช่รหัส ต้องเป็นเช่น O42, E1, 9.1 หรือ TOTAL",
                "“" + shown(text) + "” is no code such as O42, E1, 9.1 or TOTAL.");
    }

    /**
     * A year of the Buddhist era: {@code 2564}, {@code ๒๕๖๔}, {@code พ.ศ. 2564}, {@code ปีงบประมาณ พ.ศ. ๒๕๖๔}.
     *
     * @return null for an empty cell
     * @throws CellRefused {@code common-era} naming the year that is probably meant, {@code not-a-year}
     */
    public static Integer year(String text) {
        String given = arabic(clean(text));
        if (given.isEmpty()) {
            return null;
        }
        Matcher matcher = YEAR.matcher(given);
        if (matcher.matches()) {
            int year = Integer.parseInt(matcher.group(1));
            if (year >= FIRST_BUDDHIST_YEAR) {
                return year;
            }
            if (year >= 1900) {
                throw new CellRefused(
                        "common-era",
                        shown(text) + " เป็นปีคริสต์ศักราช โปรดใช้ปีพุทธศักราช คือ " + (year + BUDDHIST_ERA),
                        shown(text) + " is a year of the Common Era; write " + (year + BUDDHIST_ERA)
                                + ", the Buddhist era's.");
            }
        }
        throw new CellRefused(
                "not-a-year",
                "“" + shown(text) + "” ไม่ใช่ปีพุทธศักราชสี่หลัก เช่น 2564",
                "“" + shown(text) + "” is no year of the Buddhist era in four digits, such as 2564.");
    }

    /**
     * A day: {@code 2021-10-01}, {@code 1/10/2564}, {@code ๑ ตุลาคม ๒๕๖๔}, {@code 1 ต.ค. 2564}. A year from 2400 on is one of
     * the Buddhist era; the day comes before the month.
     *
     * @return null for an empty cell
     * @throws CellRefused {@code not-a-date}
     */
    public static LocalDate date(String text) {
        String given = arabic(clean(text));
        if (given.isEmpty()) {
            return null;
        }
        try {
            Matcher iso = ISO_DATE.matcher(given);
            if (iso.matches()) {
                return day(iso.group(1), Integer.parseInt(iso.group(2)), iso.group(3));
            }
            Matcher numeric = NUMERIC_DATE.matcher(given);
            if (numeric.matches()) {
                return day(numeric.group(3), Integer.parseInt(numeric.group(2)), numeric.group(1));
            }
            Matcher written = WRITTEN_DATE.matcher(given);
            if (written.matches() && month(written.group(2)) > 0) {
                return day(written.group(3), month(written.group(2)), written.group(1));
            }
        } catch (DateTimeException thereIsNoSuchDay) {
            // told below
        }
        throw new CellRefused(
                "not-a-date",
                "“" + shown(text) + "” ไม่ใช่วันที่ ต้องเป็นเช่น 1/10/2564, 1 ตุลาคม 2564 หรือ 2021-10-01",
                "“" + shown(text) + "” is no date such as 1/10/2564, 1 ตุลาคม 2564 or 2021-10-01.");
    }

    private static LocalDate day(String year, int month, String day) {
        int given = Integer.parseInt(year);
        return LocalDate.of(given >= FIRST_BUDDHIST_YEAR ? given - BUDDHIST_ERA : given, month, Integer.parseInt(day));
    }

    /** 1 to 12, or 0. */
    private static int month(String name) {
        int whole = MONTHS.indexOf(name);
        int brief = SHORT_MONTHS.indexOf(name);
        int english = name.length() < 3
                ? -1
                : ENGLISH_MONTHS.indexOf(name.substring(0, 3).toLowerCase(Locale.ROOT));
        return Math.max(whole, Math.max(brief, english)) + 1;
    }

    private static CellRefused dated(String text, String code, String neededTh, String neededEn) {
        return new CellRefused(
                code,
                "“" + shown(text) + "” เป็นวันที่ แต่ต้องเป็น" + neededTh
                        + " Excel อาจเปลี่ยนค่าที่พิมพ์เป็นวันที่เอง โปรดจัดรูปแบบเซลล์เป็น “ข้อความ” แล้วพิมพ์ค่าใหม่",
                "“" + shown(text) + "” is a date where " + neededEn
                        + " is needed; Excel may have made it one. Format the cell as text and type the value again.");
    }

    /** So much of a cell as a sentence can bear. */
    static String shown(String text) {
        String clean = clean(text).replace('\n', ' ');
        return clean.codePointCount(0, clean.length()) <= 40
                ? clean
                : clean.substring(0, clean.offsetByCodePoints(0, 40)) + "…";
    }
}
