package th.ita.assessment.framework;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import th.ita.assessment.http.Caching;
import th.ita.assessment.http.ETags;
import th.ita.assessment.http.FiscalYears;

/** What became of the nodes of one year in another. */
@Path("/api/v1/frameworks/{fiscalYear}/lineage")
@Produces(MediaType.APPLICATION_JSON)
public class LineageResource {

    private final Frameworks frameworks;
    private final Lineages lineages;
    private final Caching caching;

    LineageResource(Frameworks frameworks, Lineages lineages, Caching caching) {
        this.frameworks = frameworks;
        this.lineages = lineages;
        this.caching = caching;
    }

    @Schema(name = "Lineage", description = "Every node of either year is in exactly one relation.")
    record LineageView(Year from, Year to, List<RelationView> relations) {}

    @Schema(name = "LineageYear")
    record Year(int fiscalYear, int fiscalYearCe, String version) {

        static Year of(Framework framework) {
            return new Year(framework.fiscalYear(), FiscalYears.ce(framework.fiscalYear()), framework.version());
        }
    }

    @Schema(name = "LineageNode")
    record Node(String code, String kind, String nameTh, String nameEn) {}

    @Schema(name = "LineageRelation")
    record RelationView(
            @Schema(enumeration = {"same", "renamed", "merged", "split", "dropped", "new", "unknown"})
            String kind,

            List<Node> from,
            List<Node> to,

            @Schema(description = "Whether it was read in a public source.")
            boolean confirmed,

            @Schema(description = "Whether scores of the two years may be set side by side.")
            boolean comparable,

            @Schema(
                    description =
                            "Whether all that is below is the same or renamed too; false also where that is not known.")
            boolean sameContents,

            @Schema(nullable = true) String noteTh,
            @Schema(nullable = true) String noteEn) {}

    @GET
    @PermitAll
    @Tag(name = "Everybody")
    @Operation(
            operationId = "getLineage",
            summary = "What became of a year's items in another year · ข้อของปีหนึ่งเทียบกับอีกปีหนึ่ง",
            description =
                    "The same code means different things in different years. Every node of either year is in one "
                            + "relation: `same`, `renamed`, `merged`, `split`, `dropped`, `new` or `unknown`; over several years "
                            + "they are put together. Scores are comparable only where it is `same` or `renamed`.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = LineageView.class)))
    public Response get(
            @PathParam("fiscalYear") String fiscalYear,
            @QueryParam("to")
                    @Parameter(
                            description = "The other fiscal year, Buddhist era; also an earlier one.",
                            required = true,
                            example = "2566",
                            schema = @Schema(type = SchemaType.INTEGER))
                    String to,
            @Context HttpHeaders headers) {
        Lineage lineage = lineages.between(framework("fiscalYear", fiscalYear), framework("to", to));
        LineageView view = view(lineage);
        return caching.publicly(headers, ETags.digest(view.toString()), () -> view);
    }

    private Framework framework(String parameter, String year) {
        int parsed = FiscalYears.parse(parameter, year);
        return frameworks.find(parsed).orElseThrow(() -> FrameworkResource.unknown(parameter, parsed));
    }

    private static LineageView view(Lineage lineage) {
        Map<String, FrameworkNode> there = nodes(lineage.from());
        Map<String, FrameworkNode> here = nodes(lineage.to());
        Map<String, Relation> forth = lineage.ofFrom();
        Map<String, Relation> back = lineage.ofTo();
        return new LineageView(
                Year.of(lineage.from()),
                Year.of(lineage.to()),
                lineage.relations().stream()
                        .map(relation -> new RelationView(
                                relation.kind().json(),
                                relation.from().stream()
                                        .map(code -> node(there.get(code)))
                                        .toList(),
                                relation.to().stream()
                                        .map(code -> node(here.get(code)))
                                        .toList(),
                                relation.confirmed(),
                                relation.comparable(),
                                relation.comparable()
                                        && sameContents(
                                                there.get(relation.from().getFirst()),
                                                here.get(relation.to().getFirst()),
                                                forth,
                                                back),
                                relation.note() == null ? null : relation.note().th(),
                                relation.note() == null ? null : relation.note().en()))
                        .toList());
    }

    private static boolean sameContents(
            FrameworkNode one, FrameworkNode other, Map<String, Relation> forth, Map<String, Relation> back) {
        Set<String> below = codesBelow(one);
        Set<String> otherBelow = codesBelow(other);
        return below.stream()
                        .map(forth::get)
                        .allMatch(relation -> relation.comparable() && otherBelow.containsAll(relation.to()))
                && otherBelow.stream()
                        .map(back::get)
                        .allMatch(relation -> relation.comparable() && below.containsAll(relation.from()));
    }

    private static Set<String> codesBelow(FrameworkNode node) {
        return node.preorder().skip(1).map(FrameworkNode::code).collect(Collectors.toSet());
    }

    private static Map<String, FrameworkNode> nodes(Framework framework) {
        return framework.preorder().collect(Collectors.toMap(FrameworkNode::code, node -> node));
    }

    private static Node node(FrameworkNode node) {
        return new Node(
                node.code(), node.kind().json(), node.name().th(), node.name().en());
    }
}
