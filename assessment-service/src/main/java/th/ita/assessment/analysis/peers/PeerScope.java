package th.ita.assessment.analysis.peers;

import java.util.ArrayList;
import java.util.List;

import th.ita.assessment.agency.AgencyTypes;
import th.ita.assessment.agency.AgencyView;

/**
 * Agencies that one is compared with.
 *
 * @param code of the province or type, null for the country
 */
record PeerScope(Kind kind, String code, String nameTh, String nameEn) {

    static final PeerScope COUNTRY = new PeerScope(Kind.COUNTRY, null, "ทั้งประเทศ", "The whole country");

    /** From the narrowest to the widest. */
    enum Kind {
        PROVINCE("province"),
        TYPE("type"),
        COUNTRY("country");

        private final String json;

        Kind(String json) {
            this.json = json;
        }

        String json() {
            return json;
        }
    }

    /** Those of an agency as the register has it now, the narrowest first; an agency of no province has two. */
    static List<PeerScope> of(AgencyView agency, AgencyTypes types) {
        List<PeerScope> scopes = new ArrayList<>();
        if (agency.provinceCode() != null) {
            scopes.add(new PeerScope(
                    Kind.PROVINCE, agency.provinceCode(), agency.provinceNameTh(), agency.provinceNameEn()));
        }
        scopes.add(type(agency.type(), types));
        scopes.add(COUNTRY);
        return scopes;
    }

    private static PeerScope type(String code, AgencyTypes types) {
        return types.find(code)
                .map(type -> new PeerScope(Kind.TYPE, code, type.nameTh(), type.nameEn()))
                .orElseGet(() -> new PeerScope(Kind.TYPE, code, code, null));
    }
}
