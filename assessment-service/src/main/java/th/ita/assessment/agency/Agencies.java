package th.ita.assessment.agency;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

import org.hibernate.exception.ConstraintViolationException;

import io.quarkus.narayana.jta.QuarkusTransaction;

import th.ita.assessment.audit.Audit;
import th.ita.assessment.http.FieldError;
import th.ita.assessment.http.FiscalYears;
import th.ita.assessment.http.ProblemCode;
import th.ita.assessment.http.ProblemException;
import th.ita.assessment.http.Problems;
import th.ita.assessment.http.ThaiDay;
import th.ita.assessment.subject.SubjectKeys;
import th.ita.assessment.subject.Subjects;

/** The register of agencies. */
@ApplicationScoped
public class Agencies {

    private final AgencyRows rows;
    private final AgencyNames names;
    private final Provinces provinces;
    private final Subjects subjects;
    private final Audit audit;
    private final Event<AgencyChanged> changed;
    private final Clock clock;

    Agencies(
            AgencyRows rows,
            AgencyNames names,
            Provinces provinces,
            Subjects subjects,
            Audit audit,
            Event<AgencyChanged> changed,
            Clock clock) {
        this.rows = rows;
        this.names = names;
        this.clock = clock;
        this.provinces = provinces;
        this.subjects = subjects;
        this.audit = audit;
        this.changed = changed;
    }

    public Optional<Agency> find(long id) {
        return rows.findByIdOptional(id);
    }

    /** @throws ProblemException 404 {@code unknown-agency} */
    public Agency require(long id) {
        return find(id).orElseThrow(() -> unknown(String.valueOf(id)));
    }

    /** As {@link #require(long)}, for what a path says. */
    public Agency require(String id) {
        return require(parse(id));
    }

    public AgencyView view(Agency agency) {
        return AgencyView.of(agency, provinces);
    }

    /**
     * With the name and type of another time.
     *
     * @param name such as {@link AgencyName#OF_YEAR}; null where only those of today are known
     */
    public AgencyView view(Agency agency, AgencyName name) {
        return name == null ? view(agency) : AgencyView.of(agency, name.name(), provinces);
    }

    /** With the name and type that it has at the end of a fiscal year, as far as that is known today. */
    public AgencyView view(Agency agency, int fiscalYear) {
        return AgencyView.of(agency, names.of(agency).on(FiscalYears.lastDay(fiscalYear)), provinces);
    }

    /** With its names and types and their days. */
    AgencyView viewWithHistory(Agency agency) {
        return view(agency).with(names.of(agency));
    }

    NameHistory history(Agency agency) {
        return names.of(agency);
    }

    /** In Thailand. */
    LocalDate today() {
        return ThaiDay.today(clock);
    }

    /**
     * The number in a path.
     *
     * @throws ProblemException 404 when it cannot be an agency's
     */
    public static long parse(String id) {
        if (!id.matches("[1-9]\\d{0,8}")) {
            throw unknown(id);
        }
        return Long.parseLong(id);
    }

    /**
     * The same with a lock until the transaction ends, as last committed: for a write. To come before anything else that the
     * transaction reads, since the first plain read fixes what it sees.
     */
    public Optional<Agency> lock(long id) {
        // Only a row that exists: two that lock the gap of a missing one would end in a deadlock when both insert.
        // Looked for
        // in a transaction of its own, for the names that are read under the lock have to be those of the one before.
        boolean exists = QuarkusTransaction.requiringNew().call(() -> find(id).isPresent());
        return exists ? Optional.of(rows.lock(id)) : Optional.empty();
    }

    /**
     * Locks an agency's row, as every write about an agency does first: it exists whether or not what is written does, and
     * locking a row that may be missing would lock the gap in which it belongs, and with it whoever writes a neighbour. To come
     * before anything else that the transaction reads.
     *
     * @return whether there is such an agency
     */
    public boolean lockRow(long id) {
        return rows.lockRow(id);
    }

    /**
     * The same for what has to belong to one.
     *
     * @throws ProblemException 404 {@code unknown-agency}
     */
    public void requireLocked(long id) {
        if (!lockRow(id)) {
            throw unknown(String.valueOf(id));
        }
    }

    /**
     * Registers an agency or changes its entry; what is equal stays as it is. Its {@code validFrom} says what becomes of the
     * name and type: see {@link NameHistory#with}.
     *
     * @param known the locked one, null to register
     * @param content checked, without province names
     * @throws ConstraintViolationException when somebody else has just registered it
     * @throws ProblemException 422 when the day lies before that of the present name
     */
    @Transactional(Transactional.TxType.MANDATORY)
    Agency put(Agency known, AgencyView content) {
        NameHistory before = known == null ? null : names.of(known);
        if (before != null) {
            checkIsNotOfThePast(content.validFrom(), before.current().validFrom());
        }
        NameHistory after = before == null ? NameHistory.of(content.name()) : before.with(content.name());
        return write("put-agency", known, before, content, after);
    }

    /** Gives an agency all its names and types anew, with the past. */
    @Transactional(Transactional.TxType.MANDATORY)
    Agency putHistory(Agency known, NameHistory after) {
        return write("put-agency-history", known, names.of(known), view(known), after);
    }

    /**
     * @param before null to register
     * @param content its name and type don't matter: those of today are the last of {@code after}
     */
    Agency write(String operation, Agency known, NameHistory before, AgencyView content, NameHistory after) {
        AgencyView was = known == null ? null : view(known);
        Agency agency = known == null ? new Agency(content.id()) : known;
        AgencyView now = content.named(after.current());
        if (known != null && was.content().equals(now) && before.equals(after)) {
            return agency;
        }
        agency.take(now);
        if (known == null) {
            rows.persist(agency);
        }
        rows.flush();
        names.write(agency.id(), before, after);
        AgencyView is = view(agency);
        TreeSet<String> keys = new TreeSet<>(List.of(SubjectKeys.agency(agency.id())));
        if (was != null && was.provinceCode() != null && !was.provinceCode().equals(is.provinceCode())) {
            // It is in the new province's list as soon as it is announced; the old one has to hear of it from us.
            keys.add(SubjectKeys.province(was.provinceCode()));
        }
        subjects.bump(keys);
        audit.record(operation, SubjectKeys.agency(agency.id()), was == null ? null : was.with(before), is.with(after));
        changed.fire(new AgencyChanged(was, is, before, after));
        return agency;
    }

    private static void checkIsNotOfThePast(LocalDate day, LocalDate present) {
        if (day != null && present != null && day.isBefore(present)) {
            throw Problems.invalid(List.of(FieldError.pointer(
                    "/validFrom",
                    "before-present-name",
                    "ชื่อปัจจุบันเริ่มใช้ " + present + " หากต้องการแก้ชื่อในอดีตให้ใช้ PUT …/history",
                    "The present name is valid from " + present + "; to correct the past, PUT …/history.")));
        }
    }

    /** A page of the register by id, at most {@code most} agencies; every filter may be null. */
    List<Agency> search(String text, String province, String type, OptionalLong after, int most) {
        return rows.search(AgencyCheck.tidy(text), province, type, after.orElse(0), most);
    }

    /** In the order of their ids. */
    public List<Agency> ofProvince(String code) {
        return rows.ofProvince(code);
    }

    private static ProblemException unknown(String id) {
        return Problems.unknown(
                ProblemCode.UNKNOWN_AGENCY,
                "agencyId",
                "ไม่พบหน่วยงานรหัส " + id + " ในทะเบียน",
                "No agency with the id " + id + " is registered.");
    }
}
