package th.ita.report.docx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The parts of an office file and what each is, zipped as ISO/IEC 29500-2 says. The same parts give the same bytes: no entry
 * has a clock's time, and they stand in the order in which they were added.
 */
final class Parts {

    /** Any time will do that a zip can hold and that no time zone moves. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private final Map<String, String> typesOfNames = new LinkedHashMap<>();
    private final Map<String, String> typesOfEndings = new TreeMap<>(
            Map.of("rels", "application/vnd.openxmlformats-package.relationships+xml", "xml", "application/xml"));
    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    /** @param name e.g. {@code word/document.xml} */
    void add(String name, String type, byte[] content) {
        typesOfNames.put(name, type);
        parts.put(name, content);
    }

    /** A picture or another part whose ending says what it is. */
    void addByEnding(String name, String type, byte[] content) {
        typesOfEndings.put(name.substring(name.lastIndexOf('.') + 1), type);
        parts.put(name, content);
    }

    /** What a part leads to; left out if nowhere. */
    void addRelationships(String part, Relationships relationships) {
        if (!relationships.isEmpty()) {
            int name = part.lastIndexOf('/') + 1;
            parts.put(part.substring(0, name) + "_rels/" + part.substring(name) + ".rels", relationships.bytes());
        }
    }

    byte[] zipped() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 15);
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            write(zip, "[Content_Types].xml", contentTypes());
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                write(zip, part.getKey(), part.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void write(ZipOutputStream zip, String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    private byte[] contentTypes() {
        Xml xml = new Xml().open("Types", "xmlns", "http://schemas.openxmlformats.org/package/2006/content-types");
        typesOfEndings.forEach((ending, type) -> xml.empty("Default", "Extension", ending, "ContentType", type));
        typesOfNames.forEach((name, type) -> xml.empty("Override", "PartName", "/" + name, "ContentType", type));
        return xml.close().bytes();
    }

    /** A part that is the same in all files, from this program's resources. */
    static byte[] resource(String name) {
        try (InputStream in = Parts.class.getResourceAsStream("/docx/" + name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
