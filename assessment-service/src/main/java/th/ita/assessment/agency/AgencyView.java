package th.ita.assessment.agency;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An agency as the API and the snapshots show it, and as a PUT takes it.
 *
 * @param provinceNameTh read only: a PUT may leave it out, what it says is ignored
 * @param provinceNameEn likewise
 */
@Schema(name = "Agency", description = "An agency of the register (หน่วยงานในทะเบียน).")
public record AgencyView(
        @Schema(
                description =
                        "The department id of the NACC's own system; in a PUT it may be left out, else it is the path's.",
                minimum = "1",
                maximum = "999999999")
        Long id,

        @Schema(description = "Its full Thai name.", required = true, maxLength = 200)
        String nameTh,

        @Schema(nullable = true, maxLength = 200) String nameEn,

        @Schema(description = "One of `agency-types`.", required = true)
        String type,

        @Schema(description = "Amphoe (อำเภอ) or khet, where it has one.", nullable = true, maxLength = 100)
        String district,

        @Schema(
                description = "Two digits; null for an agency of no province (a department, a court).",
                nullable = true,
                pattern = "\\d\\d")
        String provinceCode,

        @Schema(description = "Read only; ignored in a PUT.", nullable = true)
        String provinceNameTh,

        @Schema(description = "Read only; ignored in a PUT.", nullable = true)
        String provinceNameEn,

        @Schema(description = "Its main website, http or https.", nullable = true, maxLength = 500)
        String website) {

    static AgencyView of(Agency agency, Provinces provinces) {
        Province province = provinces.find(agency.provinceCode()).orElse(null);
        return new AgencyView(
                agency.id(),
                agency.nameTh(),
                agency.nameEn(),
                agency.type(),
                agency.district(),
                agency.provinceCode(),
                province == null ? null : province.nameTh(),
                province == null ? null : province.nameEn(),
                agency.website());
    }
}
