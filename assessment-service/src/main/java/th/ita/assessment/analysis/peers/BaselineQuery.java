package th.ita.assessment.analysis.peers;

import java.util.ArrayList;
import java.util.List;

import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import th.ita.assessment.agency.AgencyTypes;
import th.ita.assessment.agency.Provinces;
import th.ita.assessment.http.FiscalYears;
import th.ita.assessment.http.Problems;

/** Which year's baseline, and what of it; a {@code @BeanParam}. */
public final class BaselineQuery {

    @PathParam("fiscalYear")
    String fiscalYear;

    @QueryParam("province")
    @Parameter(description = "The two digits of a province, to see it too.", example = "70")
    String province;

    @QueryParam("type")
    @Parameter(description = "A type of agency, to see it too.", example = "อบต.")
    String type;

    int fiscalYear() {
        return FiscalYears.parse("fiscalYear", fiscalYear);
    }

    /** @throws th.ita.assessment.http.ProblemException 400 if there is no such province or type */
    List<PeerScope> scopes(Provinces provinces, AgencyTypes types) {
        List<PeerScope> scopes = new ArrayList<>();
        if (province != null) {
            scopes.add(provinces
                    .find(province)
                    .map(known -> new PeerScope(PeerScope.Kind.PROVINCE, known.code(), known.nameTh(), known.nameEn()))
                    .orElseThrow(() -> Problems.parameter(
                            "province",
                            "unknown-province",
                            "ไม่มีจังหวัดรหัสที่ระบุใน province",
                            "There is no province with the code in “province”.")));
        }
        if (type != null) {
            scopes.add(types.find(type)
                    .map(known -> new PeerScope(PeerScope.Kind.TYPE, known.code(), known.nameTh(), known.nameEn()))
                    .orElseThrow(() -> Problems.parameter(
                            "type",
                            "unknown-type",
                            "ไม่มีประเภทหน่วยงานที่ระบุใน type ดูทั้งหมดได้ที่ agency-types",
                            "There is no such “type” of agency; agency-types lists all of them.")));
        }
        scopes.add(PeerScope.COUNTRY);
        return scopes;
    }
}
