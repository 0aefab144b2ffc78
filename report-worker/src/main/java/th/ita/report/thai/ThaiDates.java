package th.ita.report.thai;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * Dates and times as official Thai prose writes them: Thai digits, the month in full, the Buddhist era, the hour and
 * the minute with a full stop between them. Instants are told in the time of Bangkok.
 */
public final class ThaiDates {

    /** The Buddhist era is ahead of the common era by this many years. */
    private static final int BUDDHIST_ERA = 543;

    private static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");

    /** Spelt out here, not taken from a locale's data: those change with the JDK, and the page's bytes must not. */
    private static final String[] MONTHS = {
        "มกราคม", "กุมภาพันธ์", "มีนาคม", "เมษายน", "พฤษภาคม", "มิถุนายน",
        "กรกฎาคม", "สิงหาคม", "กันยายน", "ตุลาคม", "พฤศจิกายน", "ธันวาคม"
    };

    private static final String[] SHORT_MONTHS = {
        "ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.", "ก.ย.", "ต.ค.", "พ.ย.", "ธ.ค."
    };

    private ThaiDates() {}

    /** In a table, digits Arabic: "21 มี.ค. 2565". */
    public static String shortDate(LocalDate date) {
        return date.getDayOfMonth() + " " + SHORT_MONTHS[date.getMonthValue() - 1] + " "
                + (date.getYear() + BUDDHIST_ERA);
    }

    /** In a table, the day in Bangkok: "21 มี.ค. 2565". */
    public static String shortDate(Instant instant) {
        return shortDate(instant.atZone(BANGKOK).toLocalDate());
    }

    /** E.g. "๒๑ มีนาคม ๒๕๖๕". */
    public static String longDate(LocalDate date) {
        return ThaiNumerals.of(date.getDayOfMonth()) + " " + MONTHS[date.getMonthValue() - 1] + " "
                + ThaiNumerals.of(date.getYear() + BUDDHIST_ERA);
    }

    /** The day in Bangkok, e.g. "๒๑ มีนาคม ๒๕๖๕". */
    public static String longDate(Instant instant) {
        return longDate(instant.atZone(BANGKOK).toLocalDate());
    }

    /** Day and minute in Bangkok, e.g. "๒๑ มีนาคม ๒๕๖๕ เวลา ๑๔.๓๐ น."; seconds are cut off, not rounded. */
    public static String longDateTime(Instant instant) {
        ZonedDateTime there = instant.atZone(BANGKOK);
        String time = "%02d.%02d".formatted(there.getHour(), there.getMinute());
        return longDate(there.toLocalDate()) + " เวลา " + ThaiNumerals.of(time) + " น.";
    }
}
