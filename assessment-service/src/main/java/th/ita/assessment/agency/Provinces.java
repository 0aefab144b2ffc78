package th.ita.assessment.agency;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

/** The provinces, in the order of their codes. */
@Singleton
public class Provinces {

    private final List<Province> all = NamedList.read("/agencies/provinces.csv", Province::new);
    private final Map<String, Province> byCode =
            all.stream().collect(Collectors.toMap(Province::code, Function.identity()));

    public List<Province> all() {
        return all;
    }

    /** @param code null finds nothing */
    public Optional<Province> find(String code) {
        return code == null ? Optional.empty() : Optional.ofNullable(byCode.get(code));
    }
}
