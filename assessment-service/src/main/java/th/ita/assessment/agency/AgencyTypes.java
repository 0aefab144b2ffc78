package th.ita.assessment.agency;

import java.util.List;
import java.util.Optional;

import jakarta.inject.Singleton;

/** The kinds of agencies, local government first. */
@Singleton
public class AgencyTypes {

    private final List<AgencyType> all = NamedList.read("/agencies/types.csv", AgencyType::new);

    public List<AgencyType> all() {
        return all;
    }

    public Optional<AgencyType> find(String code) {
        return all.stream().filter(type -> type.code().equals(code)).findFirst();
    }

    /** For a sentence: {@code อบต., เทศบาลตำบล, …}. */
    String codes() {
        return String.join(", ", all.stream().map(AgencyType::code).toList());
    }
}
