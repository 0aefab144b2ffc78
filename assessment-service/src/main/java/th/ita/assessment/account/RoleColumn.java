package th.ita.assessment.account;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** A role is stored by the name that it has in JSON. */
@Converter(autoApply = true)
class RoleColumn implements AttributeConverter<Role, String> {

    @Override
    public String convertToDatabaseColumn(Role role) {
        return role == null ? null : role.code();
    }

    @Override
    public Role convertToEntityAttribute(String stored) {
        return stored == null ? null : Role.named(stored).orElseThrow();
    }
}
