package th.ita.report.docx;

/**
 * The styles that a document's text is in, by their ids in {@code styles.xml}. All that decides how text looks is there,
 * so that an officer changes a style and not a hundred paragraphs.
 */
enum Style {
    TITLE("Title"),
    MEMORANDUM_TITLE("MemorandumTitle"),
    HEADING_1("Heading1"),
    HEADING_2("Heading2"),
    HEADING_3("Heading3"),
    MEMORANDUM_HEADING_1("MemorandumHeading1"),
    MEMORANDUM_HEADING_2("MemorandumHeading2"),
    BODY("BodyText"),
    MEMORANDUM_BODY("MemorandumBody"),
    LABEL_LINE("LabelLine"),
    BULLET("ListBullet"),
    NUMBER("ListNumber"),
    CAPTION("Caption"),
    CELL("TableText"),
    CENTRED_CELL("TableTextCentred"),
    NUMBER_CELL("TableNumber"),
    COLUMN_HEAD("TableHead"),
    CENTRED_COLUMN_HEAD("TableHeadCentred"),
    NUMBER_COLUMN_HEAD("TableHeadNumber"),
    FACT_LABEL("FactLabel"),
    FACT("Fact"),
    KEY_FIGURE_LABEL("KeyFigureLabel"),
    KEY_FIGURE("KeyFigure"),
    KEY_FIGURE_NOTE("KeyFigureNote"),
    NOTICE_TITLE("NoticeTitle"),
    NOTICE("Notice"),
    WARNING_TITLE("WarningTitle"),
    WARNING("Warning"),
    PICTURE("Picture"),
    SIGNATURE("Signature"),
    VERIFICATION("Verification"),
    COLOPHON("Colophon"),
    HEADER("Header"),
    RUNNING_HEAD("RunningHead"),

    LABEL("Label"),
    STRONG("Strong"),
    BADGE("Badge"),
    CODE("Code"),
    LINK("Hyperlink"),

    TABLE("FigureTable"),
    PLAIN_TABLE("PlainTable");

    private final String id;

    Style(String id) {
        this.id = id;
    }

    String id() {
        return id;
    }
}
