package th.ita.assessment.http;

import jakarta.ws.rs.core.HttpHeaders;

import th.ita.assessment.table.TableFormat;

/** The problems of HTTP itself, by status. */
final class HttpProblems {

    private HttpProblems() {}

    /** Nobody said who they are. */
    static ProblemException anonymous() {
        return unauthenticated("required", "รายการนี้ต้องระบุบัญชีหรือคีย์", "This needs an account or a key.");
    }

    /** @param authorization the header that did not hold */
    static ProblemException wrongCredentials(String authorization) {
        return ClaimedName.isBearer(authorization)
                ? unauthenticated(
                        "wrong", "คีย์หรือโทเคนไม่ถูกต้องหรือหมดอายุแล้ว", "The key or token is wrong or has expired.")
                : unauthenticated(
                        "wrong", "ชื่อบัญชีหรือรหัสผ่านไม่ถูกต้อง", "The account's name or password is wrong.");
    }

    static ProblemException unauthenticated(String code, String th, String en) {
        return Problems.of(
                        ProblemCode.UNAUTHENTICATED, th, en, FieldError.header(HttpHeaders.AUTHORIZATION, code, th, en))
                .header(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"ITA\", charset=\"UTF-8\", Bearer realm=\"ITA\"");
    }

    static ProblemException forbidden() {
        return Problems.of(
                ProblemCode.FORBIDDEN,
                "บัญชีของท่านไม่มีบทบาทที่ทำรายการนี้ได้",
                "Your account does not have the role that this needs.");
    }

    static ProblemException tooLarge(long limit) {
        String size = limit % (1 << 20) == 0 ? (limit >> 20) + " MB" : limit + " bytes";
        return Problems.of(
                ProblemCode.TOO_LARGE,
                "เนื้อหาของคำขอต้องไม่เกิน " + size,
                "The body of a request may have up to " + size + ".");
    }

    /** @param status 400 to 499 */
    static ProblemException of(int status, String path) {
        return switch (status) {
            case 401 -> anonymous();
            case 403 -> forbidden();
            case 404 -> Problems.of(ProblemCode.NOT_FOUND, "ไม่มีที่อยู่ " + path, "There is nothing at " + path + ".");
            case 405 ->
                Problems.of(
                        ProblemCode.METHOD_NOT_ALLOWED,
                        "ดูเมธอดที่ใช้ได้ในส่วนหัว Allow",
                        "The header Allow names the methods that it takes.");
            case 406 -> {
                String th = "ไม่มีข้อมูลในชนิดที่ส่วนหัว Accept ระบุ";
                String en = "None of the types in Accept can be had here.";
                yield Problems.of(
                        ProblemCode.NOT_ACCEPTABLE,
                        th,
                        en,
                        FieldError.header(HttpHeaders.ACCEPT, "not-acceptable", th, en));
            }
            case 409 ->
                Problems.of(ProblemCode.CONFLICT, "สถานะปัจจุบันไม่อนุญาต", "The current state does not allow it.");
            case 413 ->
                Problems.of(
                        ProblemCode.TOO_LARGE, "เนื้อหาของคำขอใหญ่เกินกำหนด", "The body of the request is too large.");
            case 415 -> {
                String types = path.matches(".*/import/?")
                        ? TableFormat.CSV.mediaType() + ", " + TableFormat.XLSX.mediaType()
                        : "application/json";
                String th = "คำขอนี้รับเฉพาะ " + types;
                String en = "This request takes " + types + ".";
                yield Problems.of(
                        ProblemCode.UNSUPPORTED_MEDIA_TYPE,
                        th,
                        en,
                        FieldError.header(HttpHeaders.CONTENT_TYPE, "unsupported", th, en));
            }
            default -> Problems.of(ProblemCode.MALFORMED, "อ่านคำขอนี้ไม่ได้", "This request cannot be read.");
        };
    }
}
