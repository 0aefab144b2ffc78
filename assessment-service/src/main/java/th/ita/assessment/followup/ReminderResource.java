package th.ita.assessment.followup;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import th.ita.assessment.account.Binding;
import th.ita.assessment.account.Caller;
import th.ita.assessment.account.Needs;
import th.ita.assessment.account.Right;
import th.ita.assessment.account.Role;
import th.ita.assessment.account.Roles;
import th.ita.assessment.agency.Agencies;
import th.ita.assessment.http.Cursor;
import th.ita.assessment.http.Page;
import th.ita.assessment.http.Paging;

/** What is due with measures, over all agencies that a caller sees to. */
@Path("/api/v1/reminders")
@Produces(MediaType.APPLICATION_JSON)
public class ReminderResource {

    private static final String LIST = "reminders";

    /** Agency and year of the last set that was looked at. */
    private static final Pattern PLACE = Pattern.compile("\\d{1,9}/\\d{4}");

    /** So many sets are looked at for a page, due or not: a page may be short and still have a next one. */
    private static final int LOOKED_AT = 500;

    private final FollowedSets sets;
    private final Reminders rules;
    private final Agencies agencies;
    private final Caller caller;
    private final Clock clock;

    ReminderResource(FollowedSets sets, ReminderConfig config, Agencies agencies, Caller caller, Clock clock) {
        this.sets = sets;
        this.rules = Reminders.of(config);
        this.agencies = agencies;
        this.caller = caller;
        this.clock = clock;
    }

    @Schema(name = "SetReminders", description = "What is due with the measures of an agency on one result.")
    record SetReminders(
            long agencyId, String agencyNameTh, int fiscalYear, int measureFiscalYear, List<Reminder> reminders) {}

    @Schema(name = "ReminderPage")
    record ReminderPage(
            List<SetReminders> items,

            @Schema(
                    description =
                            "Send it as `after` for the next page, also after a page that is short or empty; null on the last one.",
                    nullable = true)
            String next) {}

    @GET
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.OFFICER, Roles.ENDORSER, Roles.PROVINCE})
    @Needs(Right.READ_SUBMITTED)
    @Transactional
    @Tag(name = "Measures")
    @Operation(
            operationId = "listReminders",
            summary = "What is due, over agencies · สิ่งที่ถึงกำหนดของทุกหน่วยงานที่ดูแล",
            description = "ผู้ดูแลระบบเห็นทุกหน่วยงาน จังหวัดเห็นหน่วยงานในจังหวัด เจ้าหน้าที่เห็นหน่วยงานของตน\n\n"
                    + "An administrator sees all agencies, a province its own, officers and endorsers theirs.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ReminderPage.class)))
    public Response list(
            @QueryParam("due")
                    @Parameter(
                            description = DueDay.DESCRIPTION,
                            schema = @Schema(type = SchemaType.STRING, format = "date"))
                    String due,
            @BeanParam Paging paging,
            @Context UriInfo uri) {
        LocalDate day = DueDay.of(due, clock);
        FollowedSets.Place after =
                paging.after(LIST, PLACE).map(ReminderResource::place).orElse(FollowedSets.Place.BEFORE_ALL);
        int limit = paging.limit();
        List<FollowedSet> found = sets.read(scope(), rules.firstMeasureYear(day), after, LOOKED_AT + 1);
        List<SetReminders> items = new ArrayList<>();
        String next = null;
        for (int i = 0; i < found.size(); i++) {
            if (i == LOOKED_AT || items.size() == limit) {
                FollowedSet last = found.get(i - 1);
                next = Cursor.of(LIST, last.agencyId() + "/" + last.fiscalYear());
                break;
            }
            FollowedSet set = found.get(i);
            List<Reminder> reminders = rules.due(set, day);
            if (!reminders.isEmpty()) {
                String name = agencies.require(set.agencyId()).nameTh();
                items.add(new SetReminders(set.agencyId(), name, set.fiscalYear(), set.measureFiscalYear(), reminders));
            }
        }
        return new Page<>(items, next).link(privately(new ReminderPage(items, next)), uri);
    }

    private FollowedSets.Scope scope() {
        List<Binding> bindings = caller.bindings().stream()
                .filter(binding -> Right.READ_SUBMITTED.roles().contains(binding.role()))
                .toList();
        return new FollowedSets.Scope(
                caller.is(Role.ADMINISTRATOR),
                bindings.stream()
                        .map(Binding::agencyId)
                        .filter(id -> id != null)
                        .distinct()
                        .toList(),
                bindings.stream()
                        .map(Binding::provinceCode)
                        .filter(code -> code != null)
                        .distinct()
                        .toList());
    }

    private static FollowedSets.Place place(String key) {
        int slash = key.indexOf('/');
        return new FollowedSets.Place(
                Long.parseLong(key.substring(0, slash)), Integer.parseInt(key.substring(slash + 1)));
    }

    private static Response privately(Object body) {
        return Response.ok(body).header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }
}
