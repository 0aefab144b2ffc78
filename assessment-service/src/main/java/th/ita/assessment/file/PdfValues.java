package th.ita.assessment.file;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads on in a PDF from the key of a dictionary, as ISO 32000-2 §7.2 and §7.3 have it. From there on all viewers read the same,
 * whatever they made of what stands before; where they would begin to guess, it stops with {@link Unclear}.
 */
final class PdfValues {

    static final int NO_STREAM = -1;
    static final int UNCLEAR_STREAM = -2;

    private static final int DEEPEST = 64;

    /** What every viewer would understand in a way of its own, or not at all. */
    static final class Unclear extends Exception {
        private static final long serialVersionUID = 1;

        private Unclear() {
            super(null, null, false, false);
        }
    }

    /**
     * As much of a value as matters here.
     *
     * @param names when it is a name, or a list of nothing but names; else null
     * @param pointer whether it is a reference to an object, or has one
     * @param number whether it is a number
     */
    record Value(List<String> names, boolean pointer, boolean number) {
        private static final Value OTHER = new Value(null, false, false);
        private static final Value POINTER = new Value(null, true, false);
        private static final Value NUMBER = new Value(null, false, true);
    }

    private final byte[] bytes;
    private int at;
    private long left;

    /** @param most so many bytes are read in all, over and over or not */
    PdfValues(byte[] bytes, long most) {
        this.bytes = bytes;
        this.left = most;
    }

    void from(int position) {
        at = position;
    }

    /** How far it has come. */
    int position() {
        return at;
    }

    /** Whether more was read than any file needs that was not made to keep us busy. */
    boolean isExhausted() {
        return left < 0;
    }

    /** The next key of the dictionary, or null after its last one. */
    String key() throws Unclear {
        skipBlank();
        if (here() == '>') {
            next();
            expect('>');
            return null;
        }
        expect('/');
        return name();
    }

    Value value() throws Unclear {
        return value(0);
    }

    /** Where the data of the stream begin whose dictionary was read to its end. */
    int stream() throws Unclear {
        skipBlank();
        for (byte letter : "stream".getBytes(StandardCharsets.US_ASCII)) {
            if (at >= bytes.length || bytes[at] != letter) {
                return NO_STREAM;
            }
            next();
        }
        if (at < bytes.length && bytes[at] == '\r') {
            next();
        }
        return at < bytes.length && bytes[at] == '\n' ? at + 1 : UNCLEAR_STREAM;
    }

    private Value value(int depth) throws Unclear {
        if (depth > DEEPEST) {
            throw new Unclear();
        }
        skipBlank();
        switch (here()) {
            case '/' -> {
                next();
                return new Value(List.of(name()), false, false);
            }
            case '(' -> string();
            case '[' -> {
                return list(depth);
            }
            case '<' -> {
                next();
                if (here() == '<') {
                    next();
                    while (key() != null) {
                        value(depth + 1);
                    }
                } else {
                    digits();
                }
            }
            default -> {
                return word();
            }
        }
        return Value.OTHER;
    }

    private Value list(int depth) throws Unclear {
        next();
        List<String> names = new ArrayList<>();
        boolean all = true;
        boolean pointer = false;
        for (skipBlank(); here() != ']'; skipBlank()) {
            Value item = value(depth + 1);
            all &= item.names() != null && item.names().size() == 1;
            pointer |= item.pointer();
            if (all) {
                names.add(item.names().getFirst());
            }
        }
        next();
        return new Value(all ? names : null, pointer, false);
    }

    private Value word() throws Unclear {
        int start = at;
        skipRegular();
        if (is("true", start) || is("false", start) || is("null", start)) {
            return Value.OTHER;
        }
        if (!isNumber(start)) {
            throw new Unclear();
        }
        int end = at;
        skipBlank();
        start = at;
        skipRegular();
        if (isNumber(start)) {
            skipBlank();
            start = at;
            skipRegular();
            if (is("R", start)) {
                return Value.POINTER;
            }
        }
        at = end;
        return Value.NUMBER;
    }

    private void skipRegular() throws Unclear {
        while (at < bytes.length && !PdfNames.ends(bytes[at]) && bytes[at] != '/') {
            next();
        }
    }

    private boolean is(String word, int start) {
        if (at - start != word.length()) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (bytes[start + i] != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** A sign, and digits with a point before, between or behind them. */
    private boolean isNumber(int start) {
        int from = start < at && (bytes[start] == '+' || bytes[start] == '-') ? start + 1 : start;
        int digits = 0;
        int points = 0;
        for (int i = from; i < at; i++) {
            boolean digit = bytes[i] >= '0' && bytes[i] <= '9';
            digits += digit ? 1 : 0;
            points += bytes[i] == '.' ? 1 : 0;
            if (!digit && bytes[i] != '.') {
                return false;
            }
        }
        return digits > 0 && points <= 1;
    }

    private String name() throws Unclear {
        int start = at;
        skipRegular();
        return PdfNames.decoded(new String(bytes, start, at - start, StandardCharsets.ISO_8859_1));
    }

    private void string() throws Unclear {
        int open = 0;
        do {
            switch (here()) {
                case '(' -> open++;
                case ')' -> open--;
                case '\\' -> next();
                default -> {}
            }
            next();
        } while (open > 0);
    }

    private void digits() throws Unclear {
        for (; here() != '>'; next()) {
            if (!PdfNames.blank(here()) && Character.digit(here(), 16) < 0) {
                throw new Unclear();
            }
        }
        next();
    }

    /** White space, and comments, which are the same. */
    private void skipBlank() throws Unclear {
        while (at < bytes.length && (PdfNames.blank(bytes[at]) || bytes[at] == '%')) {
            if (bytes[at] == '%') {
                while (at < bytes.length && bytes[at] != '\r' && bytes[at] != '\n') {
                    next();
                }
            } else {
                next();
            }
        }
    }

    private byte here() throws Unclear {
        if (at >= bytes.length) {
            throw new Unclear();
        }
        return bytes[at];
    }

    private void expect(char sign) throws Unclear {
        if (here() != sign) {
            throw new Unclear();
        }
        next();
    }

    private void next() throws Unclear {
        at++;
        if (left-- <= 0) {
            throw new Unclear();
        }
    }
}
