package th.ita.assessment.agency;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One of the 77 (Bangkok counts among them).
 *
 * @param code the two digits of the Department of Provincial Administration
 */
@Schema(name = "Province")
public record Province(String code, String nameTh, String nameEn) {}
