package th.ita.report.document;

import java.util.List;
import java.util.Optional;

import th.ita.report.thai.ThaiNumerals;

/** Long lists are cut, and what is left out is said. */
final class Rows {

    /** So many rows can still be read through. */
    static final int MOST = 10;

    private Rows() {}

    static <T> List<T> first(List<T> all) {
        return all.subList(0, Math.min(MOST, all.size()));
    }

    /**
     * Nothing if nothing was left out.
     *
     * @param unit e.g. "ข้อ"
     * @param about what holds for all that were left out; empty or beginning with a space
     */
    static Optional<Block> leftOut(List<?> all, String unit, String about) {
        return all.size() <= MOST
                ? Optional.empty()
                : Optional.of(Block.Paragraph.of("ตารางแสดง " + ThaiNumerals.of(MOST) + " " + unit + "แรกจาก "
                        + ThaiNumerals.of(all.size()) + " " + unit + about));
    }
}
