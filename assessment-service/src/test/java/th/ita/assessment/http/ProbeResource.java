package th.ita.assessment.http;

import java.sql.SQLTransientConnectionException;
import java.util.List;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;

/** What no real operation does: break. Only in tests. */
@Path("/probe")
@Produces(MediaType.APPLICATION_JSON)
public class ProbeResource {

    record Body(@NotNull @Size(min = 2, max = 3) String name, List<@Positive Integer> numbers) {}

    private final Caching caching;

    ProbeResource(Caching caching) {
        this.caching = caching;
    }

    @GET
    @Path("fault")
    @PermitAll
    @Operation(hidden = true)
    public String fault() {
        throw new IllegalStateException("a secret of th.ita.assessment");
    }

    @GET
    @Path("database-away")
    @PermitAll
    @Operation(hidden = true)
    public String databaseAway() {
        throw new IllegalStateException(new SQLTransientConnectionException("a secret address"));
    }

    @GET
    @Path("cached")
    @PermitAll
    @Operation(hidden = true)
    public Response cached(@Context HttpHeaders headers) {
        return caching.publicly(headers, ETags.strong("probe", 1), () -> {
            if (headers.getHeaderString("X-Must-Not-Compose") != null) {
                throw new IllegalStateException("composed");
            }
            return List.of(1);
        });
    }

    @PUT
    @Path("body")
    @PermitAll
    @Operation(hidden = true)
    public Body body(
            @NotNull @Valid Body body,
            @QueryParam("size") @Positive Integer size,
            @HeaderParam("X-Size") @Positive Integer header) {
        return body;
    }

    @GET
    @Path("forbidden")
    @RolesAllowed("nobody-has-this")
    @Operation(hidden = true)
    public String forbidden() {
        return "never";
    }
}
