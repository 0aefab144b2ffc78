package th.ita.assessment.table;

import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * A part of a workbook, read element by element. No document type (so no entity but the five, nothing fetched), and nothing
 * that a parser would have to keep whole may be long: names, attributes, comments, and how deep elements lie in each other.
 */
final class XmlPart implements Closeable {

    /** What lies between two events: the longest attribute, comment or piece of text, and the parser's buffer. */
    private static final int LONGEST_PIECE = 1 << 18;

    private static final int DEEPEST = 64;
    private static final int MOST_NAMES = 1_000;
    private static final int MOST_ATTRIBUTES = 64;

    private static final XMLInputFactory FACTORY = factory();

    private final InputStream part;
    private final XMLStreamReader reader;
    private final Set<String> names = new HashSet<>();
    private long sinceLastEvent;
    private int depth;

    XmlPart(InputStream part) throws IOException {
        this.part = part;
        try {
            this.reader = FACTORY.createXMLStreamReader(new FilterInputStream(part) {
                @Override
                public int read() throws IOException {
                    return measured(super.read(), 1);
                }

                @Override
                public int read(byte[] to, int offset, int length) throws IOException {
                    int some = super.read(to, offset, length);
                    return measured(some, some);
                }
            });
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> InputStream.nullInputStream());
        return factory;
    }

    private int measured(int result, int length) {
        if (result > 0) {
            sinceLastEvent += length;
            if (sinceLastEvent > LONGEST_PIECE) {
                throw hostile();
            }
        }
        return result;
    }

    /** The next start, end or text; false at the end. */
    boolean next() throws IOException {
        try {
            while (reader.hasNext()) {
                int event = reader.next();
                sinceLastEvent = 0;
                switch (event) {
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                        throw TableRefused.file(
                                "document-type",
                                "แฟ้มมีการประกาศ DTD หรือเอนทิตี ซึ่งสมุดงานของ Excel ไม่มี",
                                "The file declares a document type or an entity, which no workbook of Excel does.");
                    case XMLStreamConstants.START_ELEMENT -> {
                        started();
                        return true;
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        depth--;
                        return true;
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                        return true;
                    }
                    default -> {
                        // comments and instructions say nothing
                    }
                }
            }
            return false;
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    private void started() {
        names.add(reader.getLocalName());
        int attributes = reader.getAttributeCount();
        for (int i = 0; i < Math.min(attributes, MOST_ATTRIBUTES); i++) {
            names.add(reader.getAttributeLocalName(i));
        }
        if (++depth > DEEPEST || names.size() > MOST_NAMES || attributes > MOST_ATTRIBUTES) {
            throw hostile();
        }
    }

    boolean starts(String element) {
        return reader.isStartElement() && reader.getLocalName().equals(element);
    }

    boolean ends(String element) {
        return reader.isEndElement() && reader.getLocalName().equals(element);
    }

    /** Goes on to the next start of an element of this name; false if there is none. */
    boolean goTo(String element) throws IOException {
        while (next()) {
            if (starts(element)) {
                return true;
            }
        }
        return false;
    }

    /** Null if there is none; the namespace doesn't matter. */
    String attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    boolean isText() {
        return reader.isCharacters();
    }

    /** Adds the text of this event. */
    void appendText(StringBuilder to) {
        to.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
    }

    int textLength() {
        return reader.getTextLength();
    }

    @Override
    public void close() throws IOException {
        part.close();
    }

    /** The parser wraps what its stream throws; malformed XML is a damaged file. */
    private static RuntimeException broken(XMLStreamException e) throws IOException {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof TableRefused refused) {
                return refused;
            }
        }
        if (e.getNestedException() instanceof IOException io && !(io instanceof java.io.CharConversionException)) {
            throw io;
        }
        return WorkbookFile.damaged();
    }

    private static TableRefused hostile() {
        return TableRefused.file(
                "hostile-xml",
                "โครงสร้างภายในแฟ้มผิดปกติ ไม่ใช่สมุดงานที่ Excel บันทึก",
                "The file is built inside as no workbook is that Excel has saved.");
    }
}
