package th.ita.assessment.account;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import th.ita.assessment.http.FieldError;

/**
 * What a password that somebody chooses has to be: long, and none of those that are tried first. No mixture of letters,
 * digits and signs is asked for, since that only makes people add "1!" (as NIST SP 800-63B says, too).
 */
final class PasswordRules {

    static final int SHORTEST = 12;
    /** Shorter ones are in many a word. */
    private static final int SHORTEST_NAME = 4;

    private static final int FEWEST_DIFFERENT = 5;
    private static final int LONGEST_UNIT = 6;

    /** What is left of the commonest long passwords when digits and signs at their ends and doubled words are taken away. */
    private static final Set<String> COMMON = Set.of(
            "password",
            "passwort",
            "passw0rd",
            "p@ssword",
            "p@ssw0rd",
            "qwertyuiop",
            "qwerty",
            "asdfghjkl",
            "iloveyou",
            "administrator",
            "admin",
            "letmein",
            "welcome",
            "changeme",
            "princess",
            "sunshine",
            "football",
            "thailand",
            "bangkok",
            "sawasdee",
            "secret",
            "default",
            "computer",
            "internet",
            "government",
            "รหัสผ่าน",
            "ประเทศไทย",
            "สวัสดี",
            "กรุงเทพ");

    private static final String ROWS =
            "abcdefghijklmnopqrstuvwxyz 01234567890 qwertyuiop asdfghjkl zxcvbnm " + "1qaz2wsx3edc4rfv5tgb6yhn7ujm";

    private PasswordRules() {}

    /**
     * What is wrong with a password for that account; empty if nothing is.
     *
     * @param pointer where it stands in the body
     */
    static Optional<FieldError> flaw(String pointer, String name, String password) {
        if (password == null || password.codePointCount(0, password.length()) < SHORTEST) {
            return flaw(
                    pointer,
                    "too-short",
                    "รหัสผ่านต้องมีอย่างน้อย " + SHORTEST + " อักขระ",
                    "A password has at least " + SHORTEST + " characters.");
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > Passwords.LONGEST) {
            return flaw(
                    pointer,
                    "too-long",
                    "รหัสผ่านยาวได้ไม่เกิน " + Passwords.LONGEST + " ไบต์ (อักษรไทยตัวละ 3 ไบต์)",
                    "A password has up to " + Passwords.LONGEST + " bytes (a Thai letter is three).");
        }
        String lower = password.toLowerCase(Locale.ROOT);
        if (name.length() >= SHORTEST_NAME && lower.contains(name.toLowerCase(Locale.ROOT))) {
            return flaw(
                    pointer,
                    "contains-name",
                    "รหัสผ่านต้องไม่มีชื่อบัญชี",
                    "A password does not contain the account's name.");
        }
        if (isCommon(lower)) {
            return flaw(
                    pointer,
                    "too-common",
                    "รหัสผ่านนี้เดาได้ง่าย โปรดใช้คำหลายคำที่ไม่เกี่ยวกัน",
                    "This one is among the first to be tried; take a few words that have nothing to do with each other.");
        }
        return Optional.empty();
    }

    private static boolean isCommon(String password) {
        if (password.codePoints().distinct().count() < FEWEST_DIFFERENT || isRow(password)) {
            return true;
        }
        for (int length = 1; length <= password.length() / 2; length++) {
            String unit = password.substring(0, length);
            if (password.equals(repeated(unit, password.length()))) {
                return length <= LONGEST_UNIT || COMMON.contains(bare(unit));
            }
        }
        return COMMON.contains(bare(password));
    }

    /** 1234…, abcd…, along a row of the keyboard, there and back. */
    private static boolean isRow(String password) {
        String there = ROWS + " " + ROWS;
        String back = new StringBuilder(there).reverse().toString();
        int runs = 0;
        for (int i = 0; i < password.length(); runs++) {
            int end = i + 1;
            while (end < password.length()
                    && (there.contains(password.substring(i, end + 1))
                            || back.contains(password.substring(i, end + 1)))) {
                end++;
            }
            i = end;
        }
        // One or two walks over the keyboard make up all of it.
        return runs <= 2;
    }

    private static String repeated(String unit, int length) {
        return unit.repeat(length / unit.length() + 1).substring(0, length);
    }

    private static String bare(String password) {
        return password.replaceAll("^[\\d\\p{P}\\p{S}\\s]+|[\\d\\p{P}\\p{S}\\s]+$", "");
    }

    private static Optional<FieldError> flaw(String pointer, String code, String th, String en) {
        return Optional.of(FieldError.pointer(pointer, code, th, en));
    }
}
