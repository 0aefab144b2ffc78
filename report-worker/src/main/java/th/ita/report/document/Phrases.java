package th.ita.report.document;

import java.util.List;

import th.ita.report.thai.ThaiNumerals;

/** Turns of phrase that several documents share. */
final class Phrases {

    private Phrases() {}

    /** "ปีงบประมาณ พ.ศ. ๒๕๖๔". */
    static String fiscalYear(long fiscalYear) {
        return "ปีงบประมาณ พ.ศ. " + ThaiNumerals.of(fiscalYear);
    }

    /** "ก", "ก และข", "ก ข และค": Thai parts the members by spaces, and the last one by และ. */
    static String and(List<String> members) {
        return members.size() < 2
                ? String.join("", members)
                : String.join(" ", members.subList(0, members.size() - 1)) + " และ" + spaced(members.getLast());
    }

    /** "O42", "O42 และ O43", "O2, O9 และ O34–O41": codes are Latin, and parted by commas. */
    static String codes(List<String> codes) {
        return codes.size() < 2
                ? String.join("", codes)
                : String.join(", ", codes.subList(0, codes.size() - 1)) + " และ " + codes.getLast();
    }

    /** In Thai digits: "๓", "๓ และ ๕", "๓ ๔ และ ๕". */
    static String numbers(List<Integer> numbers) {
        List<String> thai =
                numbers.stream().map(number -> ThaiNumerals.of(number)).toList();
        return thai.size() < 2
                ? String.join("", thai)
                : String.join(" ", thai.subList(0, thai.size() - 1)) + " และ " + thai.getLast();
    }

    /** Between Thai words stands no space, between a Thai and a Latin one does. */
    static String spaced(String next) {
        return next.isEmpty() || isThai(next.codePointAt(0)) ? next : " " + next;
    }

    private static boolean isThai(int c) {
        return Character.UnicodeScript.of(c) == Character.UnicodeScript.THAI;
    }
}
