package th.ita.assessment.agency;

import java.time.LocalDate;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an agency is called, and which type it has, from a day until the next one: an อบต. may become a เทศบาลตำบล. */
@Schema(name = "AgencyName", description = "Name and type from a day until the next one (ชื่อและประเภท ณ ช่วงเวลา).")
public record DatedName(
        @Schema(
                description = "Its first day, such as that of the royal gazette; null: since before anybody knows.",
                nullable = true)
        LocalDate validFrom,

        @Schema(required = true, maxLength = 200) String nameTh,
        @Schema(nullable = true, maxLength = 200) String nameEn,

        @Schema(description = "One of `agency-types`.", required = true)
        String type) {

    boolean saysTheSame(DatedName other) {
        return new DatedName(other.validFrom, nameTh, nameEn, type).equals(other);
    }
}
