package th.ita.assessment.score;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** A sheet as it is kept: JSON with every digit, entry and name as they were given. */
@Singleton
class SheetText {

    private final ObjectMapper json;

    SheetText(ObjectMapper json) {
        this.json = json.copy().setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL);
    }

    String write(ScoreSheet sheet) {
        try {
            return json.writeValueAsString(sheet);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    ScoreSheet read(String text) {
        try {
            return json.readValue(text, ScoreSheet.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored sheet cannot be read", e);
        }
    }
}
