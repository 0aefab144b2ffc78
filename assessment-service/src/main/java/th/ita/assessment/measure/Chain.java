package th.ita.assessment.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Who endorses after the author, in order; the last is the chief executive. */
public record Chain(List<ChainStep> steps) {

    public Chain {
        steps = List.copyOf(steps);
    }

    static Chain of(List<String> posts) {
        List<ChainStep> steps = new ArrayList<>();
        for (String post : posts) {
            steps.add(new ChainStep(steps.size() + 1, post, steps.size() + 1 == posts.size()));
        }
        return new Chain(steps);
    }

    /** The step that follows so many signatures. */
    Optional<ChainStep> after(int signatures) {
        return signatures < steps.size() ? Optional.of(steps.get(signatures)) : Optional.empty();
    }

    List<String> posts() {
        return steps.stream().map(ChainStep::post).toList();
    }
}
