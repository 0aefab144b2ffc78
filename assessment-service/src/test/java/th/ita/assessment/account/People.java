package th.ita.assessment.account;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.inject.spi.CDI;

import io.quarkus.elytron.security.common.BcryptUtil;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.specification.RequestSpecification;

import th.ita.assessment.Api;

/** People who call the API in tests, each with an account of their own that nobody else uses. */
public final class People {

    public static final String PASSWORD = "quite a long password";

    /** The least there is: there are hundreds of people, and nobody is after their password. */
    private static final int COST = 4;

    private People() {}

    /** @param agencyId of a registered agency */
    public static RequestSpecification officer(long agencyId) {
        return with(Binding.of(Role.OFFICER, agencyId));
    }

    /** Somebody with these bindings. */
    public static RequestSpecification with(Binding... bindings) {
        return as(account(bindings), PASSWORD);
    }

    static RequestSpecification as(String name, String password) {
        return Api.anybody().auth().preemptive().basic(name, password);
    }

    /** The name of a new account that has {@link #PASSWORD}. */
    public static String account(Binding... bindings) {
        String name = "test-" + UUID.randomUUID().toString().substring(0, 13);
        Accounts accounts = CDI.current().select(Accounts.class).get();
        Clock clock = CDI.current().select(Clock.class).get();
        String hash = BcryptUtil.bcryptHash(PASSWORD, COST);
        QuarkusTransaction.requiringNew().run(() -> {
            Account account = new Account(name, hash, clock.instant());
            account.password(hash, false, clock.instant());
            account.take(null, false, List.of(bindings), clock.instant());
            accounts.persist(account);
        });
        return name;
    }
}
