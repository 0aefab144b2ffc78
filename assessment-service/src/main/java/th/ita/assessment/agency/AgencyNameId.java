package th.ita.assessment.agency;

import java.time.LocalDate;

record AgencyNameId(long agencyId, LocalDate validFrom) {}
