package th.ita.assessment.followup;

import th.ita.assessment.http.ProblemCode;
import th.ita.assessment.http.Problems;

/** The number of an entry in a path. */
final class EntryPath {

    private EntryPath() {}

    /** @throws th.ita.assessment.http.ProblemException 404 when it cannot be one */
    static long parse(String id) {
        if (!id.matches("[1-9]\\d{0,17}")) {
            throw Problems.unknown(
                    ProblemCode.UNKNOWN_ENTRY,
                    "entryId",
                    "ไม่พบรายการความคืบหน้าเลขที่ " + id,
                    "There is no progress entry " + id + ".");
        }
        return Long.parseLong(id);
    }
}
