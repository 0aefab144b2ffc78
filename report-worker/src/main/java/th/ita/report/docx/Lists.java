package th.ita.report.docx;

import java.nio.charset.StandardCharsets;

/** The lists of one document. Each numbered one counts for itself, from the first. */
final class Lists {

    /** The list of {@code numbering.xml} that all unnumbered items are in. */
    static final int BULLETS = 1;

    /** The last one in {@code numbering.xml}. */
    private static final int GIVEN = 2;

    private static final String NUMBERED = """
            <w:num w:numId="%d"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>
            """;

    private static final String GIVEN_LISTS = new String(Parts.resource("numbering.xml"), StandardCharsets.UTF_8);

    private final StringBuilder numbered = new StringBuilder();
    private int last = GIVEN;

    int numbered() {
        numbered.append(NUMBERED.formatted(++last));
        return last;
    }

    byte[] bytes() {
        return GIVEN_LISTS
                .replace("</w:numbering>", numbered + "</w:numbering>")
                .getBytes(StandardCharsets.UTF_8);
    }
}
