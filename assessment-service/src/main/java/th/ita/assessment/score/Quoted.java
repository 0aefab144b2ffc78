package th.ita.assessment.score;

import java.math.BigDecimal;

/** What somebody sent, made fit to be repeated in a sentence: short and without invisible characters. */
final class Quoted {

    private static final int LONGEST = 40;

    private Quoted() {}

    static String of(String text) {
        String visible = text.codePoints()
                .limit(LONGEST)
                .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT ? '\uFFFD' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return text.codePointCount(0, text.length()) > LONGEST ? visible + "…" : visible;
    }

    /** A number as it was written, in short: 1E+999999999 must not become a billion zeros. */
    static String of(BigDecimal number) {
        boolean ordinary = Math.abs((long) number.precision() - number.scale()) < LONGEST && number.scale() < LONGEST;
        return of(ordinary ? number.toPlainString() : number.toString());
    }
}
