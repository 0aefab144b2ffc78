package th.ita.assessment.agency;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What kind of agency it is.
 *
 * @param code the short Thai name that everybody uses, such as {@code อบต.}
 */
@Schema(name = "AgencyType")
public record AgencyType(String code, String nameTh, String nameEn) {}
