package th.ita.assessment.table;

import java.util.Locale;
import java.util.Optional;

/** The two kinds of files that tables come in. */
public enum TableFormat {
    CSV("text/csv"),
    XLSX(TableFile.XLSX);

    private final String mediaType;

    TableFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /**
     * What a {@code Content-Type} promises; empty for {@code application/octet-stream} and whatever else promises nothing, so
     * that the first bytes decide.
     *
     * @param contentType with parameters or without, may be null
     */
    public static Optional<TableFormat> of(String contentType) {
        if (contentType == null) {
            return Optional.empty();
        }
        String bare = contentType.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
        return switch (bare) {
            case "text/csv", "text/tab-separated-values" -> Optional.of(CSV);
            case TableFile.XLSX -> Optional.of(XLSX);
            default -> Optional.empty();
        };
    }
}
