package th.ita.assessment.agency;

import java.time.LocalDate;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonInclude;

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
        String website,

        @Schema(
                description =
                        "The first day of this name and type; left out: since before anybody knows. In a PUT a later day"
                                + " starts a new name or type from then on; without one, or with the same, the present ones are corrected.",
                nullable = true)
        @JsonInclude(JsonInclude.Include.NON_NULL)
        LocalDate validFrom,

        @Schema(
                description =
                        "Its names and types, the oldest first, where one agency is read. Read only; ignored in a PUT.",
                nullable = true)
        @JsonInclude(JsonInclude.Include.NON_NULL)
        List<DatedName> history) {

    /** As it is today, without the days of its names. */
    static AgencyView of(Agency agency, Provinces provinces) {
        return of(agency, new DatedName(null, agency.nameTh(), agency.nameEn(), agency.type()), provinces);
    }

    /** With the name and type of some time, and without their days. */
    static AgencyView of(Agency agency, DatedName name, Provinces provinces) {
        Province province = provinces.find(agency.provinceCode()).orElse(null);
        return new AgencyView(
                agency.id(),
                name.nameTh(),
                name.nameEn(),
                name.type(),
                agency.district(),
                agency.provinceCode(),
                province == null ? null : province.nameTh(),
                province == null ? null : province.nameEn(),
                agency.website(),
                null,
                null);
    }

    /** The same with the day of the present name, and those before it. */
    AgencyView with(NameHistory names) {
        return new AgencyView(
                id,
                nameTh,
                nameEn,
                type,
                district,
                provinceCode,
                provinceNameTh,
                provinceNameEn,
                website,
                names.current().validFrom(),
                names.names());
    }

    /** What it says of the agency today, without what follows from that and without days. */
    AgencyView content() {
        return new AgencyView(id, nameTh, nameEn, type, district, provinceCode, null, null, website, null, null);
    }

    /** The same content with another name and type. */
    AgencyView named(DatedName name) {
        return new AgencyView(
                id, name.nameTh(), name.nameEn(), name.type(), district, provinceCode, null, null, website, null, null);
    }

    DatedName name() {
        return new DatedName(validFrom, nameTh, nameEn, type);
    }
}
