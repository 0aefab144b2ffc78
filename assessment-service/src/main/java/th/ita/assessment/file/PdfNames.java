package th.ita.assessment.file;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * All names ({@code /Launch}) in a PDF, with {@code #4c} read as the letter it stands for: in its bytes as they are, and in
 * every deflated stream, since objects may hide in one ({@link PdfObjectStreams} sees to it that they hide in no other way).
 * Binary data may look like a short name by chance, so only names of six letters and more refuse a file.
 */
final class PdfNames {

    /** What makes a viewer do something, or carries something else than pages. */
    private static final Map<String, String> FORBIDDEN = Map.ofEntries(
            Map.entry("Encrypt", "encrypted"),
            Map.entry("JavaScript", "active-content"),
            Map.entry("Launch", "active-content"),
            Map.entry("Rendition", "active-content"),
            Map.entry("RichMedia", "active-content"),
            Map.entry("ImportData", "active-content"),
            Map.entry("SubmitForm", "active-content"),
            Map.entry("EmbeddedFile", "embedded-file"),
            Map.entry("EmbeddedFiles", "embedded-file"),
            Map.entry("FileAttachment", "embedded-file"),
            Map.entry("Filespec", "embedded-file"),
            Map.entry("AFRelationship", "embedded-file"));

    private static final int LONGEST_NAME = 127;
    private static final byte[] STREAM = "stream".getBytes(StandardCharsets.ISO_8859_1);

    /** Pages of a scan in colour, at 300 dots per inch, have 26 MB each. */
    private static final long MOST_INFLATED = 512L << 20;

    /** Each stream is unpacked once; what looks like one inside of another costs as much again. */
    private static final int TIMES = 2;

    private final byte[] name = new byte[LONGEST_NAME];
    private int length = -1;
    private boolean page;
    private boolean form;
    private boolean scriptedForm;
    private long consumed;
    private long inflated;
    private final Inflater inflater = new Inflater();

    boolean hasPage() {
        return page;
    }

    /** @throws FileRefused when something in it is not only to be looked at */
    void readFile(byte[] bytes) {
        PdfObjectStreams objects = new PdfObjectStreams(bytes);
        read(bytes, bytes.length, objects);
        if (!objects.areClear()) {
            throw unseen();
        }
        byte[] buffer = new byte[64 * 1024];
        try {
            for (int at : objects.deflated()) {
                if (!inflate(bytes, at, buffer)) {
                    throw unseen();
                }
            }
            for (int at = next(bytes, 0); at >= 0; at = next(bytes, at)) {
                if (!objects.deflated().contains(at)) {
                    inflate(bytes, at, buffer);
                }
            }
        } finally {
            inflater.end();
        }
        if (form && scriptedForm) {
            throw refused("active-content", "XFA");
        }
    }

    /** The first byte of the data of the next stream, or -1. */
    private static int next(byte[] bytes, int from) {
        for (int at = from; at <= bytes.length - STREAM.length; at++) {
            if (bytes[at] == 's' && starts(bytes, at)) {
                int data = at + STREAM.length;
                while (data < bytes.length && (bytes[data] == '\r' || bytes[data] == '\n' || bytes[data] == ' ')) {
                    data++;
                }
                return data;
            }
        }
        return -1;
    }

    private static boolean starts(byte[] bytes, int at) {
        for (int i = 0; i < STREAM.length; i++) {
            if (bytes[at + i] != STREAM[i]) {
                return false;
            }
        }
        return true;
    }

    /**
     * Whatever begins like deflated data is inflated, whether or not its dictionary says so.
     *
     * @return whether it came to its end
     */
    private boolean inflate(byte[] bytes, int at, byte[] buffer) {
        if (at + 2 > bytes.length
                || (bytes[at] & 0x0F) != 8
                || ((bytes[at] & 0xFF) * 256 + (bytes[at + 1] & 0xFF)) % 31 != 0) {
            return false;
        }
        inflater.reset();
        try {
            inflater.setInput(bytes, at, bytes.length - at);
            while (!inflater.finished()) {
                int some = inflater.inflate(buffer);
                if (some == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
                    break;
                }
                inflated += some;
                if (inflated > MOST_INFLATED) {
                    throw tooMuch();
                }
                read(buffer, some, null);
            }
        } catch (DataFormatException e) {
            // No deflated data after all, or broken: what came before was read, and a viewer shows no more than that.
        }
        end(null, 0);
        consumed += inflater.getBytesRead();
        if (consumed > (long) TIMES * bytes.length) {
            throw tooMuch();
        }
        return inflater.finished();
    }

    /** @param objects hears of all names; null where no object streams can be */
    private void read(byte[] bytes, int count, PdfObjectStreams objects) {
        for (int i = 0; i < count; i++) {
            byte b = bytes[i];
            if (b == '/') {
                end(objects, i);
                length = 0;
            } else if (length >= 0) {
                if (ends(b)) {
                    end(objects, i);
                } else if (length < LONGEST_NAME) {
                    name[length++] = b;
                }
            }
        }
        if (objects != null) {
            end(objects, count);
        }
    }

    static boolean blank(byte b) {
        return b == ' ' || b == '\r' || b == '\n' || b == '\t' || b == '\f' || b == 0;
    }

    static boolean ends(byte b) {
        return blank(b) || "()<>[]{}%".indexOf(b) >= 0;
    }

    private void end(PdfObjectStreams objects, int at) {
        if (length > 0) {
            String met = decoded(new String(name, 0, length, StandardCharsets.ISO_8859_1));
            meet(met);
            if (objects != null && !objects.allows(met, at)) {
                throw unseen();
            }
        }
        length = -1;
    }

    /** What {@code #4c} in a name stands for. */
    static String decoded(String name) {
        if (name.indexOf('#') < 0) {
            return name;
        }
        StringBuilder text = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) == '#' && i + 2 < name.length()) {
                int high = Character.digit(name.charAt(i + 1), 16);
                int low = Character.digit(name.charAt(i + 2), 16);
                if (high >= 0 && low >= 0) {
                    text.append((char) (high * 16 + low));
                    i += 2;
                    continue;
                }
            }
            text.append(name.charAt(i));
        }
        return text.toString();
    }

    private void meet(String met) {
        String why = FORBIDDEN.get(met);
        if (why != null) {
            throw refused(why, met);
        }
        page |= met.equals("Page");
        form |= met.equals("AcroForm");
        scriptedForm |= met.equals("XFA");
    }

    private static FileRefused refused(String why, String met) {
        return switch (why) {
            case "encrypted" ->
                new FileRefused(
                        why,
                        "ไฟล์ PDF มีรหัสผ่านหรือเข้ารหัสไว้ โปรดบันทึกใหม่โดยไม่เข้ารหัส",
                        "The PDF is encrypted; save it without a password.");
            case "embedded-file" ->
                new FileRefused(
                        why,
                        "ไฟล์ PDF มีไฟล์อื่นฝังอยู่ (/" + met + ") โปรดสแกนหรือพิมพ์เป็น PDF ใหม่",
                        "The PDF carries other files (/" + met + "); scan it, or print it to PDF, again.");
            default ->
                new FileRefused(
                        why,
                        "ไฟล์ PDF มีส่วนที่ทำงานได้เอง (/" + met + ") โปรดสแกนหรือพิมพ์เป็น PDF ใหม่",
                        "Something in the PDF does more than show pages (/" + met
                                + "); scan it, or print it to PDF, again.");
        };
    }

    private static FileRefused tooMuch() {
        return new FileRefused(
                "too-much-inside",
                "ไฟล์ PDF ขยายแล้วใหญ่เกินไป โปรดสแกนใหม่ด้วยความละเอียดต่ำลง",
                "The PDF holds too much when it is unpacked; scan it again at a lower resolution.");
    }

    private static FileRefused unseen() {
        return new FileRefused(
                "opaque",
                "ไฟล์ PDF เก็บข้อมูลในรูปที่ตรวจไม่ได้ โปรดสแกนหรือพิมพ์เป็น PDF ใหม่",
                "The PDF is packed in a way that cannot be looked into; scan it, or print it to PDF, again.");
    }
}
