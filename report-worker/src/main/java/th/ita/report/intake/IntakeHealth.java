package th.ita.report.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready: pages can be made and published. A worker that can't publish is not ready, so that it is noticed and a new
 * version that can't is not rolled out further; nobody sends it requests that would be lost. It stays live, since a full
 * disk or a stopped Kafka is not cured by a restart.
 */
@ApplicationScoped
class IntakeHealth {

    private final Intake intake;

    IntakeHealth(Intake intake) {
        this.intake = intake;
    }

    @Produces
    @Readiness
    HealthCheck publishing() {
        return () -> {
            HealthCheckResponseBuilder answer = HealthCheckResponse.named("publishing");
            boolean fine = true;
            for (ConsumerState state : intake.states()) {
                var trouble = state.trouble();
                fine &= trouble.isEmpty() && !state.isDead();
                answer.withData(
                        state.name(),
                        trouble.map(t -> "since " + t.since() + ": " + t.reason())
                                .orElse(state.isDead() ? "ended" : "fine, " + state.lag() + " to do" + waiting(state)));
            }
            return answer.status(fine).build();
        };
    }

    @Produces
    @Liveness
    HealthCheck consumers() {
        return () -> {
            HealthCheckResponseBuilder answer = HealthCheckResponse.named("consumers");
            intake.states()
                    .forEach(state -> answer.withData(state.name(), state.isDead() ? "ended or hanging" : "alive"));
            return answer.status(intake.states().stream().noneMatch(ConsumerState::isDead))
                    .build();
        };
    }

    /** What alone waits for a file or the archive is no trouble of the others, but somebody should know. */
    private static String waiting(ConsumerState state) {
        return state.waitsFor()
                .map(reason -> ", " + state.waiting() + " waiting, first " + reason)
                .orElse("");
    }
}
