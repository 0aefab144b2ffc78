package th.ita.assessment.http;

import java.net.URI;
import java.util.List;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.vertx.ext.web.Router;

/** The way in, for whoever knows no more than the server's name: a browser is shown Swagger UI, a program where to go on. */
@Path("/api/v1")
@Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_HTML})
public class IndexResource {

    private final String api;
    private final String documentation;
    private final String document;

    IndexResource(
            @ConfigProperty(name = "ita.public.api-url") String api,
            @ConfigProperty(name = "quarkus.swagger-ui.path") String documentation,
            @ConfigProperty(name = "quarkus.smallrye-openapi.path") String document) {
        this.api = api.replaceFirst("/+$", "");
        this.documentation = documentation;
        this.document = document;
    }

    @Schema(name = "Index")
    record Index(
            String title,

            @Schema(description = "What all paths of this version begin with.")
            URI api,

            @Schema(description = "The OpenAPI document.") URI document,
            @Schema(description = "Swagger UI.") URI documentation) {}

    /** The addresses above lead here. */
    void register(@Observes Router router) {
        for (String above : List.of("/", "/api", "/api/")) {
            router.get(above).handler(context -> context.response()
                    .setStatusCode(303)
                    .putHeader(HttpHeaders.LOCATION, "/api/v1")
                    .end());
        }
    }

    @GET
    @PermitAll
    @Tag(name = "Everybody")
    @Operation(
            operationId = "getIndex",
            summary = "Where to begin · จุดเริ่มต้น",
            description = "`/` and `/api` lead here; a browser is led on to Swagger UI.")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Index.class)))
    @APIResponse(responseCode = "303", description = "Swagger UI, for who asks for HTML.")
    public Response index(@Context HttpHeaders headers) {
        boolean browser = headers.getAcceptableMediaTypes().stream()
                .anyMatch(type -> type.getSubtype().equals("html"));
        Response.ResponseBuilder answer = browser
                ? Response.seeOther(URI.create(documentation))
                : Response.ok(
                        new Index(
                                "ITA API",
                                URI.create(api + "/api/v1"),
                                URI.create(api + document),
                                URI.create(api + documentation)),
                        MediaType.APPLICATION_JSON_TYPE);
        return answer.header(HttpHeaders.VARY, HttpHeaders.ACCEPT).build();
    }
}
