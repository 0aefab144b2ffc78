package th.ita.assessment.publication;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What OpenAPI shows for a page of subjects. */
@Schema(name = "SubjectPage")
public record SubjectPage(
        List<SubjectStatus> items, @Schema(nullable = true) String next) {}
