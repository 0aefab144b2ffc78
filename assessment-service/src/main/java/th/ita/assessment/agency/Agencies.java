package th.ita.assessment.agency;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

import org.hibernate.exception.ConstraintViolationException;

import th.ita.assessment.audit.Audit;
import th.ita.assessment.http.ProblemCode;
import th.ita.assessment.http.ProblemException;
import th.ita.assessment.http.Problems;
import th.ita.assessment.subject.SubjectKeys;
import th.ita.assessment.subject.Subjects;

/** The register of agencies. */
@ApplicationScoped
public class Agencies {

    private final AgencyRows rows;
    private final Provinces provinces;
    private final Subjects subjects;
    private final Audit audit;
    private final Event<AgencyChanged> changed;

    Agencies(AgencyRows rows, Provinces provinces, Subjects subjects, Audit audit, Event<AgencyChanged> changed) {
        this.rows = rows;
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

    /** The same with a lock until the transaction ends, as last committed: for a write. */
    public Optional<Agency> lock(long id) {
        // Only a row that exists: two that lock the gap of a missing one would end in a deadlock when both insert.
        Optional<Agency> agency = find(id);
        agency.ifPresent(rows.getEntityManager()::detach);
        return agency.map(known -> rows.lock(id));
    }

    /**
     * Registers an agency or changes its entry; what is equal stays as it is.
     *
     * @param known the locked one, null to register
     * @param content checked, without province names
     * @throws ConstraintViolationException when somebody else has just registered it
     */
    @Transactional(Transactional.TxType.MANDATORY)
    Agency put(Agency known, AgencyView content) {
        AgencyView before = known == null ? null : view(known);
        Agency agency = known == null ? new Agency(content.id()) : known;
        if (known != null && sameContent(before, content)) {
            return agency;
        }
        agency.take(content);
        if (known == null) {
            rows.persist(agency);
        }
        rows.flush();
        AgencyView after = view(agency);
        TreeSet<String> keys = new TreeSet<>(List.of(SubjectKeys.agency(agency.id())));
        if (before != null
                && before.provinceCode() != null
                && !before.provinceCode().equals(after.provinceCode())) {
            // It is in the new province's list as soon as it is announced; the old one has to hear of it from us.
            keys.add(SubjectKeys.province(before.provinceCode()));
        }
        subjects.bump(keys);
        audit.record("put-agency", SubjectKeys.agency(agency.id()), before, after);
        changed.fire(new AgencyChanged(before, after));
        return agency;
    }

    /** A page of the register by id, at most {@code most} agencies; every filter may be null. */
    List<Agency> search(String text, String province, String type, OptionalLong after, int most) {
        return rows.search(AgencyCheck.tidy(text), province, type, after.orElse(0), most);
    }

    /** In the order of their ids. */
    public List<Agency> ofProvince(String code) {
        return rows.ofProvince(code);
    }

    private static boolean sameContent(AgencyView before, AgencyView content) {
        return new AgencyView(
                        before.id(),
                        before.nameTh(),
                        before.nameEn(),
                        before.type(),
                        before.district(),
                        before.provinceCode(),
                        null,
                        null,
                        before.website())
                .equals(content);
    }

    private static ProblemException unknown(String id) {
        return Problems.unknown(
                ProblemCode.UNKNOWN_AGENCY,
                "agencyId",
                "ไม่พบหน่วยงานรหัส " + id + " ในทะเบียน",
                "No agency with the id " + id + " is registered.");
    }
}
