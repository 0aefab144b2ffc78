package th.ita.assessment.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
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

import io.smallrye.common.annotation.Identifier;

import th.ita.assessment.http.Problems;

/** Whether the books are as they were sealed. */
@Path("/api/v1/audit/verification")
@Produces(MediaType.APPLICATION_JSON)
public class AuditVerificationResource {

    /** So many seals of up to a thousand entries each are looked at for one answer. */
    static final int MOST_SEALS = 2_000;

    private final DataSource database;
    private final Map<String, Object> connection;
    private final SealingConfig config;

    AuditVerificationResource(
            DataSource database,
            @Identifier("default-kafka-broker") Map<String, Object> connection,
            SealingConfig config) {
        this.database = database;
        this.connection = connection;
        this.config = config;
    }

    @GET
    @RolesAllowed("administrator")
    @Tag(name = "Administrators")
    @Operation(
            operationId = "verifyAudit",
            summary = "Whether the audit is as it was sealed · บันทึกถูกแก้ไขหรือไม่",
            description =
                    "Computes every digest anew and compares the heads with those in Kafka; up to 2,000 seals in one"
                            + " answer, `next` goes on. Whoever cannot trust this service runs `verify-audit` themselves.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Verification.class)))
    public Response verify(
            @QueryParam("from")
                    @Parameter(
                            description = "The number of the seal to begin with; without it, the first.",
                            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", defaultValue = "1"))
                    String from)
            throws SQLException {
        long first = number(from);
        try (Connection own = database.getConnection()) {
            own.setAutoCommit(false);
            try {
                Verification found = new Verifier(
                                own,
                                (begin, end) -> HeadsInKafka.read(
                                        connection, config.topic(), config.kafkaPatience(), begin, end),
                                config.longestTransaction())
                        .verify(first, MOST_SEALS, List.of());
                return Response.ok(found)
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .build();
            } finally {
                own.rollback();
                own.setAutoCommit(true);
            }
        }
    }

    private static long number(String from) {
        if (from == null) {
            return 1;
        }
        if (from.matches("[1-9][0-9]{0,17}")) {
            return Long.parseLong(from);
        }
        throw Problems.parameter(
                "from",
                "number",
                "from ต้องเป็นเลขที่ของผนึก ตั้งแต่ 1 ขึ้นไป",
                "“from” is the number of a seal, 1 or more.");
    }
}
