package th.ita.report.thai;

/** Thai digits ๐–๙, as official prose writes numbers. Tables, charts, codes, addresses and digests keep Arabic ones. */
public final class ThaiNumerals {

    private static final String CODE_JOINTS = ".-_/:?=&%#~@";

    private ThaiNumerals() {}

    /** Every ASCII digit as its Thai one; everything else, separators included, as it is. */
    public static String of(String text) {
        StringBuilder thai = new StringBuilder(text.length());
        text.chars().forEach(c -> thai.append(digit((char) c)));
        return thai.toString();
    }

    public static String of(long number) {
        return of(Long.toString(number));
    }

    /** Every Thai digit as its ASCII one: inside a table all numbers are written alike, those of others' words too. */
    public static String inTable(String text) {
        StringBuilder arabic = new StringBuilder(text.length());
        text.chars().forEach(c -> arabic.append((char) (c >= '๐' && c <= '๙' ? '0' + (c - '๐') : c)));
        return arabic.toString();
    }

    /**
     * A sentence's numbers in Thai digits, but not those of a code or an address: a run of Latin letters, digits and
     * joints that holds a Latin letter ({@code O24}, {@code E1.1}, {@code https://…/2564}) stays as it is.
     */
    public static String inProse(String sentence) {
        StringBuilder thai = new StringBuilder(sentence.length());
        int at = 0;
        while (at < sentence.length()) {
            int end = at;
            boolean code = false;
            while (end < sentence.length() && belongsToRun(sentence.charAt(end))) {
                code |= isLatin(sentence.charAt(end));
                end++;
            }
            if (end == at) {
                thai.append(sentence.charAt(at++));
            } else {
                String run = sentence.substring(at, end);
                thai.append(code ? run : of(run));
                at = end;
            }
        }
        return thai.toString();
    }

    private static boolean belongsToRun(char c) {
        return isLatin(c) || isDigit(c) || CODE_JOINTS.indexOf(c) >= 0;
    }

    private static boolean isLatin(char c) {
        return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static char digit(char c) {
        return isDigit(c) ? (char) ('๐' + (c - '0')) : c;
    }
}
