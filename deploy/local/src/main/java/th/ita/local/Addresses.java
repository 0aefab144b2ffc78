package th.ita.local;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What the user reads when everything is up. */
record Addresses(String api, String website, List<Sample.Published.Document> documents) {

    Addresses(String api, String website) {
        this(api, website, List.of());
    }

    Addresses with(Sample.Published published) {
        return new Addresses(api, website, published.documents());
    }

    String text(Administrator administrator, Path data) {
        List<String> lines = new ArrayList<>();
        documents.stream()
                .filter(document -> document.kind().equals("page"))
                .forEach(document -> lines.add(line("Page of the case", document.url())));
        documents.stream()
                .filter(document -> document.kind().equals("analysis")
                        && document.mediaType().equals("application/pdf"))
                .forEach(document -> lines.add(line("Its PDF", document.url())));
        lines.add(line("Website", website + "/"));
        lines.add(line("API", api + "/api/v1/"));
        lines.add(line("Swagger UI", api + "/swagger-ui"));
        lines.add(line("Administrator", "name and password are in " + administrator.source()));
        lines.add(line("Data and logs", data.toString()));
        lines.add(line("To stop", "Ctrl-C; the data are kept. Start again with --reset for new ones"));
        return "\n" + String.join("\n", lines) + "\n\n";
    }

    private static String line(String what, String where) {
        return "  %-17s %s".formatted(what, where);
    }
}
