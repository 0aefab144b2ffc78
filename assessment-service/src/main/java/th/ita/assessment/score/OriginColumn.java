package th.ita.assessment.score;

import java.util.Arrays;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** An origin is stored by the name that it has in JSON. */
@Converter(autoApply = true)
class OriginColumn implements AttributeConverter<Origin, String> {

    @Override
    public String convertToDatabaseColumn(Origin origin) {
        return origin == null ? null : origin.json();
    }

    @Override
    public Origin convertToEntityAttribute(String stored) {
        return Arrays.stream(Origin.values())
                .filter(origin -> origin.json().equals(stored))
                .findFirst()
                .orElse(null);
    }
}
