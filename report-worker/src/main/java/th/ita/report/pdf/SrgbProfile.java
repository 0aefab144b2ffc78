package th.ita.report.pdf;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The colour profile that a PDF/A file has to carry: what its red, green and blue mean, as IEC 61966-2-1 (sRGB) has it
 * in the terms of ICC.1:2004-10. Written here rather than taken from the JDK, whose profile differs between versions
 * while a document's bytes must not.
 */
final class SrgbProfile {

    private static final int HEADER = 128;
    private static final int ENTRY = 12;

    private SrgbProfile() {}

    static byte[] bytes() {
        byte[] curve = transferCurve();
        Map<String, byte[]> tags = new LinkedHashMap<>();
        tags.put("desc", text("sRGB"));
        tags.put("cprt", text("CC0"));
        tags.put("wtpt", xyz(0.9642, 1, 0.8249));
        tags.put("chad", matrix(1.04788, 0.02292, -0.05020, 0.02959, 0.99048, -0.01706, -0.00923, 0.01508, 0.75168));
        tags.put("rXYZ", xyz(0.43607, 0.22249, 0.01392));
        tags.put("gXYZ", xyz(0.38515, 0.71687, 0.09708));
        tags.put("bXYZ", xyz(0.14307, 0.06061, 0.71410));
        tags.put("rTRC", curve);
        tags.put("gTRC", curve);
        tags.put("bTRC", curve);
        return assemble(tags);
    }

    /** Tags with the same content share it, as the three curves do. */
    private static byte[] assemble(Map<String, byte[]> tags) {
        Map<byte[], Integer> offsets = new LinkedHashMap<>();
        int end = HEADER + 4 + tags.size() * ENTRY;
        for (byte[] content : tags.values()) {
            if (!offsets.containsKey(content)) {
                offsets.put(content, end);
                end += content.length;
            }
        }
        ByteBuffer profile = ByteBuffer.allocate(end);
        header(profile, end);
        profile.position(HEADER);
        profile.putInt(tags.size());
        tags.forEach((name, content) -> {
            profile.put(ascii(name));
            profile.putInt(offsets.get(content));
            profile.putInt(content.length);
        });
        offsets.keySet().forEach(profile::put);
        return profile.array();
    }

    private static void header(ByteBuffer profile, int size) {
        profile.putInt(0, size);
        profile.putInt(8, 0x04200000); // version 4.2
        profile.put(12, ascii("mntrRGB XYZ "));
        // A date is required; this is the day of the specification that the profile follows.
        profile.putShort(24, (short) 2004);
        profile.putShort(26, (short) 10);
        profile.putShort(28, (short) 1);
        profile.put(36, ascii("acsp"));
        profile.putInt(68, fixed(0.9642));
        profile.putInt(72, fixed(1));
        profile.putInt(76, fixed(0.8249));
    }

    /** Linear near black, a power of 2.4 above it. */
    private static byte[] transferCurve() {
        ByteBuffer curve = ByteBuffer.allocate(32);
        curve.put(ascii("para")).putInt(0).putShort((short) 3).putShort((short) 0);
        for (double parameter : new double[] {2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045}) {
            curve.putInt(fixed(parameter));
        }
        return curve.array();
    }

    private static byte[] text(String text) {
        byte[] utf16 = text.getBytes(StandardCharsets.UTF_16BE);
        ByteBuffer multiLocalized = ByteBuffer.allocate(roundUp(28 + utf16.length));
        multiLocalized.put(ascii("mluc")).putInt(0).putInt(1).putInt(12).put(ascii("enUS"));
        multiLocalized.putInt(utf16.length).putInt(28).put(utf16);
        return multiLocalized.array();
    }

    private static byte[] xyz(double x, double y, double z) {
        return numbers("XYZ ", x, y, z);
    }

    private static byte[] matrix(double... rows) {
        return numbers("sf32", rows);
    }

    private static byte[] numbers(String type, double... values) {
        ByteBuffer numbers = ByteBuffer.allocate(8 + 4 * values.length);
        numbers.put(ascii(type)).putInt(0);
        Arrays.stream(values).forEach(value -> numbers.putInt(fixed(value)));
        return numbers.array();
    }

    private static int fixed(double value) {
        return (int) Math.round(value * 65536);
    }

    private static int roundUp(int length) {
        return (length + 3) / 4 * 4;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
