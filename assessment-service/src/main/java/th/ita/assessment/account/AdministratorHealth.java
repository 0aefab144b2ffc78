package th.ita.assessment.account;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

import io.smallrye.health.api.Wellness;

/** A note for whoever looks after the service; never a reason not to serve. */
@Wellness
@ApplicationScoped
class AdministratorHealth implements HealthCheck {

    private final Accounts accounts;

    AdministratorHealth(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("administrator")
                .up()
                .withData("note", note())
                .build();
    }

    private String note() {
        try {
            return accounts.anyAdministrator()
                    ? "There is one."
                    : "There is none, so nobody can write: set ita.administrator.name and ita.administrator.password"
                            + " and start again.";
        } catch (RuntimeException databaseAway) {
            return "Unknown while the database is away.";
        }
    }
}
