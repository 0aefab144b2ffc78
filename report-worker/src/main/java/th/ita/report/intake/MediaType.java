package th.ita.report.intake;

import java.util.Map;

/** What a file is, by its name's ending. */
final class MediaType {

    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html",
            "pdf", "application/pdf",
            "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "json", "application/json",
            "csv", "text/csv",
            "jpg", "image/jpeg",
            "png", "image/png");

    private MediaType() {}

    static String of(String name) {
        return TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "application/octet-stream");
    }
}
