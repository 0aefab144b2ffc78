package th.ita.assessment.score.bulk;

import th.ita.assessment.score.AssessmentId;

/** Why rows or whole imports are refused, in words. */
final class ImportFlaws {

    /** What is answered with 412 rather than 422. */
    static final String STALE = "stale";

    /** What the report says more about. */
    static final String ROWS_REFUSED = "rows-refused";

    private ImportFlaws() {}

    static Flaw unregistered(long agency) {
        String register = "PUT /api/v1/agencies/" + agency;
        return new Flaw(
                null,
                "unknown-agency",
                "ไม่พบหน่วยงานรหัส " + agency + " ในทะเบียน โปรดลงทะเบียนก่อนด้วย " + register + " หรือนำเข้าทะเบียน",
                "Agency " + agency + " is not registered. Register it first: " + register
                        + ", or import the register.");
    }

    static Flaw unknownYear(int year) {
        return new Flaw(
                null,
                "unknown-fiscal-year",
                "ยังไม่มีกรอบการประเมินของปีงบประมาณ " + year,
                "No framework is known for fiscal year " + year + ".");
    }

    static Flaw withdrawn() {
        return new Flaw(
                null,
                "withdrawn",
                "ผลการประเมินนี้ถูกถอนออกแล้ว จึงไม่นำเข้าทับ หากถูกต้องให้นำฉบับเดิมกลับมาใช้ก่อน",
                "This result was withdrawn, and an import does not bring it back. If it is right after all, restore it first.");
    }

    static Flaw tooManyRows() {
        return new Flaw(
                null,
                "too-many-rows",
                "หน่วยงานและปีนี้มีแถวมากกว่าจำนวนข้อที่กรอบการประเมินใดมี",
                "This agency and year has more rows than any framework has nodes.");
    }

    static Flaw rowsRefused(int rows) {
        return new Flaw(
                null,
                ROWS_REFUSED,
                "มี " + rows + " แถวที่ถูกปฏิเสธ จึงไม่บันทึกสิ่งใด โปรดแก้ไขแล้วส่งใหม่ หรือเลือก mode=row-by-row",
                rows + " rows are refused, so nothing was changed. Correct them and send the file again, or choose"
                        + " mode=row-by-row.");
    }

    static Flaw dataMoved(String now) {
        return new Flaw(
                null,
                STALE,
                "ข้อมูลที่แฟ้มนี้จะเปลี่ยนได้เปลี่ยนไปแล้วหลังจากทดลองนำเข้า ค่าปัจจุบันคือ \"" + now
                        + "\" โปรดทดลองใหม่",
                "What this file would change has changed since it was tried. The digest is \"" + now
                        + "\" now; try it again.");
    }

    static Flaw fileMoved(String now) {
        return new Flaw(
                null,
                STALE,
                "แฟ้มนี้ไม่ใช่แฟ้มที่ทดลองนำเข้า ค่าของแฟ้มนี้คือ \"" + now + "\" โปรดทดลองแฟ้มนี้ก่อน",
                "This is another file than the one that was tried. Its digest is \"" + now + "\"; try this one first.");
    }

    static Flaw moved(AssessmentId id) {
        return new Flaw(
                null,
                STALE,
                "ผลของหน่วยงาน " + id.agencyId() + " ปี " + id.fiscalYear() + " ถูกแก้ไขระหว่างนำเข้า จึงไม่บันทึกทับ",
                "The result of agency " + id.agencyId() + " in " + id.fiscalYear()
                        + " was changed during the import, and is left as it is.");
    }

    static Flaw unavailable() {
        return new Flaw(
                null,
                "unavailable",
                "ฐานข้อมูลไม่พร้อมหรือมีผู้อื่นกำลังแก้ไขหน่วยงานเดียวกัน จึงหยุดนำเข้า โปรดลองใหม่",
                "The database is away, or somebody else held one of the agencies for too long; the import has stopped. Try again.");
    }

    static Flaw broken() {
        return new Flaw(
                null,
                "internal",
                "ระบบขัดข้องระหว่างนำเข้า โปรดลองใหม่ หากยังไม่สำเร็จโปรดแจ้งผู้ดูแลพร้อมรหัสการนำเข้านี้",
                "Something broke during the import. Try again; if it stays so, report it with the id of this import.");
    }
}
