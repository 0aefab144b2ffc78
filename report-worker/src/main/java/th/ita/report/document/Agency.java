package th.ita.report.document;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The agency that a snapshot speaks of.
 *
 * @param id the NACC's department id
 * @param type null if not known
 * @param district null if not known
 * @param provinceCode null for an agency of no province
 * @param website as registered; null if not known
 */
record Agency(
        long id, String name, String type, String district, String provinceCode, String provinceName, String website) {

    static Agency of(SnapshotPart agency) {
        return new Agency(
                agency.whole("id"),
                agency.text("nameTh"),
                agency.textOrNull("type"),
                agency.textOrNull("district"),
                agency.textOrNull("provinceCode"),
                agency.textOrNull("provinceNameTh"),
                agency.textOrNull("website"));
    }

    String path() {
        return "agency/" + id + "/";
    }

    String path(long fiscalYear) {
        return "assessment/" + id + "/" + fiscalYear + "/";
    }

    /** Of its measures on a year's result. */
    String measuresPath(long fiscalYear) {
        return "measures/" + id + "/" + fiscalYear + "/";
    }

    /** Of one published version of them. */
    String measuresPath(long fiscalYear, long version) {
        return measuresPath(fiscalYear) + "v" + version + "/";
    }

    /** E.g. "อำเภอจอมบึง จังหวัดราชบุรี"; empty if neither is known. */
    String place() {
        String district =
                this.district == null ? null : named(Places.isBangkok(provinceName) ? "เขต" : "อำเภอ", this.district);
        return Stream.of(district, provinceName == null ? null : Places.province(provinceName))
                .filter(part -> part != null)
                .collect(Collectors.joining(" "));
    }

    /** From the top page down to the province. */
    List<Document.Crumb> trail() {
        return provinceCode == null || provinceName == null
                ? List.of(Places.TOP)
                : List.of(
                        Places.TOP,
                        new Document.Crumb(Places.province(provinceName), Places.provincePath(provinceCode)));
    }

    private static String named(String word, String name) {
        return name.startsWith(word) ? name : word + name;
    }
}
