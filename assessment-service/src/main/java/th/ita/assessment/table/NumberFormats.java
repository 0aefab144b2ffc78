package th.ita.assessment.table;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the styles of a workbook make of a stored number: Excel keeps a day as the number of days since 1900, and 95.21% as
 * 0.9521. Numbers of built-in formats: ECMA-376 part 1, §18.8.30, with the Thai ones.
 */
final class NumberFormats {

    private enum Kind {
        PLAIN,
        DATE,
        PERCENT
    }

    /** So many digits are shown; what a double has behind them is noise. */
    private static final MathContext AS_SHOWN = new MathContext(15);

    private static final int MOST_STYLES = 65_536;
    private static final int LAST_DAY = 2_958_465;

    private final List<Kind> styles = new ArrayList<>();
    private final boolean from1904;

    /**
     * @param part the styles; null if the workbook has none
     * @param from1904 whether days count from 1904, as on old Macintoshes
     */
    NumberFormats(XmlPart part, boolean from1904) throws IOException {
        this.from1904 = from1904;
        Map<String, Kind> custom = new HashMap<>();
        boolean cells = false;
        while (part != null && part.next()) {
            if (part.starts("numFmt") && custom.size() < MOST_STYLES) {
                custom.put(part.attribute("numFmtId"), kind(String.valueOf(part.attribute("formatCode"))));
            } else if (part.starts("cellXfs") || part.ends("cellXfs")) {
                cells = part.starts("cellXfs");
            } else if (cells && part.starts("xf") && styles.size() < MOST_STYLES) {
                String id = String.valueOf(part.attribute("numFmtId"));
                styles.add(custom.containsKey(id) ? custom.get(id) : builtIn(id));
            }
        }
    }

    /**
     * The number as a person would have typed it: {@code 95.21}, {@code 95.21%}, {@code 2021-10-01}.
     *
     * @param style the cell's; null for none
     */
    String shown(String raw, String style) {
        BigDecimal number;
        try {
            number = new BigDecimal(raw.strip());
        } catch (NumberFormatException e) {
            throw WorkbookFile.damaged();
        }
        if (Math.abs((long) number.scale()) > 400 || number.precision() > 400) {
            throw WorkbookFile.damaged();
        }
        return switch (kindOf(style)) {
            case DATE -> day(number);
            case PERCENT -> plain(number.movePointRight(2)) + "%";
            case PLAIN -> plain(number);
        };
    }

    private static String plain(BigDecimal number) {
        BigDecimal shown = number.precision() > AS_SHOWN.getPrecision() ? number.round(AS_SHOWN) : number;
        return shown.signum() == 0 ? "0" : shown.stripTrailingZeros().toPlainString();
    }

    private String day(BigDecimal number) {
        if (number.signum() < 0 || number.compareTo(BigDecimal.valueOf(LAST_DAY + 1)) >= 0) {
            return plain(number);
        }
        int days = number.intValue();
        int seconds = number.subtract(BigDecimal.valueOf(days))
                .multiply(BigDecimal.valueOf(86_400))
                .intValue();
        String time = seconds == 0 ? "" : LocalTime.ofSecondOfDay(seconds).toString();
        if (days == 0 && !time.isEmpty()) {
            return time;
        }
        // Excel believes in 29 February 1900, so its days are one too many from March on.
        LocalDate first = from1904 ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, days < 60 ? 31 : 30);
        return first.plusDays(days) + (time.isEmpty() ? "" : " " + time);
    }

    private Kind kindOf(String style) {
        try {
            int number = style == null ? -1 : Integer.parseInt(style);
            return number >= 0 && number < styles.size() ? styles.get(number) : Kind.PLAIN;
        } catch (NumberFormatException e) {
            throw WorkbookFile.damaged();
        }
    }

    private static Kind builtIn(String id) {
        if (!id.matches("\\d{1,3}")) {
            return Kind.PLAIN;
        }
        int number = Integer.parseInt(id);
        if (number == 9 || number == 10 || number == 67 || number == 68) {
            return Kind.PERCENT;
        }
        boolean date = number >= 14 && number <= 22
                || number >= 27 && number <= 36
                || number >= 45 && number <= 47
                || number >= 50 && number <= 58
                || number >= 71 && number <= 81;
        return date ? Kind.DATE : Kind.PLAIN;
    }

    /** By the letters of a format, without what it only quotes, and of its first section. */
    static Kind kind(String format) {
        String bare = format.replaceAll("\"[^\"]*\"|\\\\.|[_*].", "")
                .replaceFirst(";.*", "")
                .replaceAll("\\[(?![hms]+])[^]]*]", "")
                .replaceAll("(?i)general|[ad]\\.?m\\.?/p\\.?m\\.?", "");
        if (bare.matches("(?is).*[dmyhsbe].*") && !bare.matches("(?s).*[0#?]+\\.?[0#]*E[+-].*")) {
            return Kind.DATE;
        }
        return bare.contains("%") ? Kind.PERCENT : Kind.PLAIN;
    }
}
