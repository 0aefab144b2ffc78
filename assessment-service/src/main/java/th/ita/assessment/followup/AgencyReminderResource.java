package th.ita.assessment.followup;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
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

import th.ita.assessment.account.Needs;
import th.ita.assessment.account.Right;
import th.ita.assessment.account.Roles;
import th.ita.assessment.agency.Agencies;
import th.ita.assessment.agency.Agency;

/** What is due with an agency's measures, for those who see to it. */
@Path("/api/v1/agencies/{agencyId}/reminders")
@Produces(MediaType.APPLICATION_JSON)
public class AgencyReminderResource {

    /** More than there are years. */
    private static final int ALL = 100;

    private final FollowedSets sets;
    private final Reminders rules;
    private final Agencies agencies;
    private final Clock clock;

    AgencyReminderResource(FollowedSets sets, ReminderConfig config, Agencies agencies, Clock clock) {
        this.sets = sets;
        this.rules = Reminders.of(config);
        this.agencies = agencies;
        this.clock = clock;
    }

    @Schema(name = "AgencyReminders", description = "What is due with an agency's measures on a day.")
    record AgencyReminders(long agencyId, LocalDate due, List<Reminder> items) {}

    @GET
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.OFFICER, Roles.ENDORSER, Roles.PROVINCE})
    @Needs(Right.READ_SUBMITTED)
    @Transactional
    @Tag(name = "Measures")
    @Operation(
            operationId = "listAgencyReminders",
            summary = "What is due with an agency's measures · สิ่งที่ถึงกำหนดของหน่วยงาน",
            description = "จากกำหนดเวลาของมาตรการที่ใช้อยู่ · From the schedules of the measures in force.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AgencyReminders.class)))
    public Response ofAgency(
            @PathParam("agencyId") String agencyId,
            @QueryParam("due")
                    @Parameter(
                            description = DueDay.DESCRIPTION,
                            schema = @Schema(type = SchemaType.STRING, format = "date"))
                    String due) {
        Agency agency = agencies.require(agencyId);
        LocalDate day = DueDay.of(due, clock);
        List<Reminder> items = sets
                .read(
                        new FollowedSets.Scope(false, List.of(agency.id()), List.of()),
                        rules.firstMeasureYear(day),
                        FollowedSets.Place.BEFORE_ALL,
                        ALL)
                .stream()
                .flatMap(set -> rules.due(set, day).stream())
                .toList();
        return Response.ok(new AgencyReminders(agency.id(), day, items))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
