package th.ita.assessment.file;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The streams in which a PDF packs objects (ISO 32000-2 §7.5.7): only there can something that acts stand where no name shows it
 * in the bytes of the file. They may be packed in one way, the usual one: deflated once, with no predictor. Whatever else a
 * viewer might take for one and unpack differently refuses the file.
 *
 * <p>A library that reads PDFs is no help: it unpacks without a bound, and shows what it makes of a file itself. Viewers
 * repair what is broken, each in its own way, so nothing is believed that depends on where an object begins. What they agree on is
 * what follows a key: each key that makes an object stream, or says how one is packed, is followed to the end of its dictionary,
 * and whichever of the two comes first meets the other.
 */
final class PdfObjectStreams {

    /** All keys that matter; {@code F} and {@code DP} are short for Filter and DecodeParms. */
    private static final Set<String> KEYS = Set.of("First", "N", "Type", "Filter", "F", "DecodeParms", "DP");

    private static final Set<String> DEFLATED = Set.of("FlateDecode", "Fl");

    /** So often a byte may be read: dictionaries in a dictionary have such keys too, and are read for themselves. */
    private static final int TIMES = 8;

    private final PdfValues values;
    private final Set<Integer> deflated = new TreeSet<>();

    /** Keys that were met behind another one; alone they would tell less. */
    private final BitSet read = new BitSet();

    private boolean present;
    private boolean unclear;

    PdfObjectStreams(byte[] file) {
        this.values = new PdfValues(file, 1024L * 1024 + (long) TIMES * file.length);
    }

    /**
     * A name that stands in the file, be it a key or not.
     *
     * @param end the position after it
     * @return false when it shows that objects are packed in a way that cannot be looked into
     */
    boolean allows(String name, int end) {
        present |= name.equals("ObjStm");
        if (!KEYS.contains(name) || read.get(end)) {
            return true;
        }
        Stream stream = new Stream();
        values.from(end);
        try {
            PdfValues.Value value = values.value();
            if (!stream.matters(name, value)) {
                return true;
            }
            stream.add(name, value);
            for (String key = values.key(); key != null; key = values.key()) {
                if (KEYS.contains(key)) {
                    read.set(values.position());
                }
                stream.add(key, values.value());
            }
            return stream.isRight(values.stream());
        } catch (PdfValues.Unclear e) {
            unclear |= stream.packed || name.equals("Filter") || name.equals("DecodeParms");
            // N and F stand in the bytes of pictures too, by chance.
            return !stream.surely && !name.equals("First") && !values.isExhausted();
        }
    }

    /** Whether all object streams can be looked into, once all names were met. */
    boolean areClear() {
        return !(present && unclear);
    }

    /** Where the data of those begin that are deflated. */
    Set<Integer> deflated() {
        return deflated;
    }

    /** What is known of the dictionary that is read. */
    private final class Stream {
        private boolean objects;
        private boolean surely;
        private boolean packed;
        private boolean once;
        private boolean strange;

        /** Whether this may be a key of an object stream, or says how a stream is packed. */
        private boolean matters(String key, PdfValues.Value value) {
            return switch (key) {
                case "N" -> value.number() || value.pointer();
                case "Type" -> List.of("ObjStm").equals(value.names());
                case "F" -> value.names() != null || value.pointer();
                default -> true;
            };
        }

        private void add(String key, PdfValues.Value value) {
            switch (key) {
                case "First", "Type" -> surely |= matters(key, value);
                case "N" -> objects |= matters(key, value);
                case "Filter" -> {
                    strange |= packed || value.names() == null || value.names().size() != 1;
                    packed = true;
                    once = !strange && DEFLATED.contains(value.names().getFirst());
                }
                case "F" -> strange |= matters(key, value);
                case "DecodeParms", "DP" -> strange = true;
                default -> {}
            }
        }

        private boolean isRight(int data) {
            if (data == PdfValues.NO_STREAM || !objects && !surely) {
                return true;
            }
            present = true;
            if (strange || packed && !once || data == PdfValues.UNCLEAR_STREAM) {
                return false;
            }
            if (once) {
                deflated.add(data);
            }
            return true;
        }
    }
}
