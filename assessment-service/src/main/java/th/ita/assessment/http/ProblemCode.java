package th.ita.assessment.http;

import java.util.Arrays;

/** Every kind of refusal a client can meet: the one catalogue. The README's table is checked against it. */
public enum ProblemCode {
    MALFORMED("malformed", 400, "คำขอไม่ถูกรูปแบบ", "The request is malformed"),
    INVALID_PARAMETER("invalid-parameter", 400, "พารามิเตอร์ไม่ถูกต้อง", "A parameter or header is not valid"),
    UNAUTHENTICATED("unauthenticated", 401, "ต้องยืนยันตัวตนก่อน", "Authentication is required"),
    FORBIDDEN("forbidden", 403, "บัญชีนี้ไม่มีสิทธิ์ทำรายการนี้", "This account may not do that"),
    PASSWORD_MUST_CHANGE(
            "password-must-change", 403, "ต้องเปลี่ยนรหัสผ่านก่อน", "The password has to be changed first"),
    NOT_FOUND("not-found", 404, "ไม่พบข้อมูลที่ขอ", "There is nothing here"),
    UNKNOWN_AGENCY("unknown-agency", 404, "ไม่พบหน่วยงานนี้ในทะเบียน", "No such agency is registered"),
    UNKNOWN_PROVINCE("unknown-province", 404, "ไม่พบจังหวัดนี้", "There is no such province"),
    UNKNOWN_FISCAL_YEAR(
            "unknown-fiscal-year",
            404,
            "ยังไม่มีกรอบการประเมินของปีงบประมาณนี้",
            "No framework is known for this fiscal year"),
    UNKNOWN_ASSESSMENT(
            "unknown-assessment",
            404,
            "ยังไม่มีผลการประเมินของหน่วยงานในปีนี้",
            "The agency has no result in this year"),
    UNKNOWN_NODE(
            "unknown-node", 404, "ไม่พบรหัสนี้ในกรอบการประเมินของปีนี้", "The framework of the year has no such node"),
    UNKNOWN_MEASURES("unknown-measures", 404, "ยังไม่มีชุดมาตรการนี้", "The agency has no measures on this result"),
    UNKNOWN_VERSION("unknown-version", 404, "ไม่พบฉบับนี้", "There is no such version"),
    UNKNOWN_ENTRY("unknown-entry", 404, "ไม่พบรายการความคืบหน้านี้", "There is no such entry"),
    UNKNOWN_EVIDENCE(
            "unknown-evidence",
            404,
            "ยังไม่ได้เผยแพร่ชุดหลักฐานนี้",
            "The agency has not published this evidence pack"),
    UNKNOWN_FILE("unknown-file", 404, "ไม่พบไฟล์นี้", "There is no such file"),
    UNKNOWN_CIRCULATION("unknown-circulation", 404, "ไม่พบการแจ้งเวียนนี้", "There is no such circulation"),
    UNKNOWN_IMPORT("unknown-import", 404, "ไม่พบการนำเข้านี้", "There is no such import"),
    UNKNOWN_SCAN("unknown-scan", 404, "ยังไม่มีไฟล์สแกน", "There is no scan"),
    UNKNOWN_PREVIEW(
            "unknown-preview", 404, "ไม่พบเอกสารร่างนี้ หรือหมดอายุแล้ว", "There is no such preview, or no more"),
    UNKNOWN_CODE("unknown-code", 404, "ไม่พบรหัสตรวจสอบนี้", "No published document has this code"),
    UNKNOWN_ACCOUNT("unknown-account", 404, "ไม่พบบัญชีนี้", "There is no such account"),
    UNKNOWN_KEY("unknown-key", 404, "ไม่พบคีย์นี้", "There is no such key"),
    WITHDRAWN("withdrawn", 410, "ผลการประเมินนี้ถูกถอนออกแล้ว", "This result was withdrawn"),
    METHOD_NOT_ALLOWED("method-not-allowed", 405, "ที่อยู่นี้ไม่รับเมธอดนี้", "This address does not take that method"),
    NOT_ACCEPTABLE("not-acceptable", 406, "ไม่มีข้อมูลในรูปแบบที่ขอ", "There is no representation of that type"),
    CONFLICT("conflict", 409, "รายการขัดกับสถานะปัจจุบัน", "The current state does not allow it"),
    STALE("stale", 412, "ข้อมูลเปลี่ยนไปแล้วหลังจากที่ท่านอ่าน", "It has changed since it was read"),
    TOO_LARGE("too-large", 413, "คำขอใหญ่เกินกำหนด", "The request is too large"),
    UNSUPPORTED_MEDIA_TYPE("unsupported-media-type", 415, "ไม่รองรับชนิดข้อมูลนี้", "This media type is not read here"),
    INVALID("invalid", 422, "ข้อมูลไม่ผ่านการตรวจสอบ", "The content does not make sense"),
    CONTRADICTED(
            "contradicted",
            422,
            "ข้อความขัดกับผลการประเมินหรือยังไม่ครบ",
            "Something contradicts the result or is missing"),
    UNREADABLE_TABLE("unreadable-table", 422, "อ่านตารางไม่ได้", "The table cannot be read"),
    UNREADABLE_FILE("unreadable-file", 422, "ไม่รับไฟล์นี้", "This file is not taken"),
    PRECONDITION_REQUIRED("precondition-required", 428, "ต้องระบุเงื่อนไขก่อนแก้ไข", "A precondition is required"),
    TOO_MANY_ATTEMPTS("too-many-attempts", 429, "เข้าใช้งานไม่สำเร็จหลายครั้งเกินไป", "Too many attempts have failed"),
    INTERNAL("internal", 500, "ระบบขัดข้อง", "Something broke on our side"),
    UNAVAILABLE("unavailable", 503, "ระบบไม่พร้อมให้บริการชั่วคราว", "Temporarily unavailable");

    private final String code;
    private final int status;
    private final String th;
    private final String en;

    ProblemCode(String code, int status, String th, String en) {
        this.code = code;
        this.status = status;
        this.th = th;
        this.en = en;
    }

    /** @throws IllegalArgumentException if there is none */
    static ProblemCode named(String code) {
        return Arrays.stream(values())
                .filter(problem -> problem.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No problem is called " + code));
    }

    /** What a program switches on; never changes within v1. */
    public String code() {
        return code;
    }

    public int status() {
        return status;
    }

    public String title(Language language) {
        return language.choose(th, en);
    }

    /** RFC 9457's {@code type}. */
    public String type() {
        return "urn:ita:problem:" + code;
    }
}
