package th.ita.assessment.agency;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** The rows of the agencies' histories. Whoever changes one has locked the agency. */
@ApplicationScoped
class AgencyNames implements PanacheRepositoryBase<AgencyName, AgencyNameId> {

    NameHistory of(Agency agency) {
        return of(List.of(agency)).get(agency.id());
    }

    /** By agency; one query. */
    Map<Long, NameHistory> of(Collection<Agency> agencies) {
        List<Long> agencyIds = agencies.stream().map(Agency::id).toList();
        Map<Long, List<DatedName>> names = new TreeMap<>();
        if (!agencyIds.isEmpty()) {
            for (AgencyName row : list("agencyId in ?1 order by agencyId, validFrom", agencyIds)) {
                // Rows are replaced whole: none may stay behind in the session.
                getEntityManager().detach(row);
                names.computeIfAbsent(row.agencyId(), id -> new ArrayList<>()).add(row.name());
            }
        }
        Map<Long, NameHistory> histories = new HashMap<>();
        for (Agency agency : agencies) {
            DatedName today = new DatedName(null, agency.nameTh(), agency.nameEn(), agency.type());
            histories.put(agency.id(), new NameHistory(names.getOrDefault(agency.id(), List.of(today))));
        }
        return histories;
    }

    /**
     * Writes the difference, each row by its whole key: a range of rows would lock the gaps beside them, too, and neighbours
     * would wait for each other in a circle.
     *
     * @param before null for an agency that is new
     */
    void write(long agencyId, NameHistory before, NameHistory after) {
        if (before != null) {
            for (DatedName name : before.names()) {
                if (!after.names().contains(name)) {
                    AgencyName row = new AgencyName(agencyId, name);
                    delete("agencyId = ?1 and validFrom = ?2", row.agencyId(), row.validFrom());
                }
            }
        }
        for (DatedName name : after.names()) {
            if (before == null || !before.names().contains(name)) {
                getEntityManager().persist(new AgencyName(agencyId, name));
            }
        }
    }
}
