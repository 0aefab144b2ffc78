package th.ita.assessment.account;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;

import th.ita.assessment.Api;
import th.ita.assessment.EmbeddedServers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

/** Somebody guesses names, passwords and keys. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServers.class)
@TestProfile(BehindAProxy.class)
class GuessingTest {

    private static int addresses;

    @Inject
    Failures failures;

    @Inject
    DataSource database;

    private String address = another();

    private static synchronized String another() {
        return "198.51.100." + ++addresses;
    }

    private Response sign(String name, String password) {
        return People.as(name, password).header("X-Forwarded-For", address).get("/api/v1/accounts/me");
    }

    private static String unknown() {
        return "nobody-" + UUID.randomUUID().toString().substring(0, 8);
    }

    private void theLockIsOver(String name) throws Exception {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement(
                        "UPDATE sign_in_failure SET locked_until = '2021-01-01 00:00:00' WHERE name = ?")) {
            update.setString(1, name);
            assertThat(update.executeUpdate()).isEqualTo(1);
        }
    }

    @Test
    void fiveWrongPasswordsLockANameAndTheRightOneDoesNotHelp() {
        String name = People.account(Binding.administrator());
        for (int guess = 0; guess < 5; guess++) {
            assertThat(sign(name, "guess " + guess).statusCode()).isEqualTo(401);
        }
        sign(name, People.PASSWORD)
                .then()
                .statusCode(429)
                .header("Retry-After", "900")
                .body("code", equalTo("too-many-attempts"))
                .body(
                        "detail",
                        equalTo("It can be tried again in 15 minutes; an administrator can give a new password."));
        // From elsewhere neither.
        address = another();
        assertThat(sign(name, People.PASSWORD).statusCode()).isEqualTo(429);
        Api.administrator()
                .header("X-Forwarded-For", another())
                .get("/api/v1/accounts/" + name)
                .then()
                .body("lockedUntil.length()", equalTo(27));
    }

    @Test
    void whoeverSignsInBetweenStartsFromNothing() {
        String name = People.account(Binding.administrator());
        for (int round = 0; round < 2; round++) {
            for (int guess = 0; guess < 4; guess++) {
                assertThat(sign(name, "guess " + guess).statusCode()).isEqualTo(401);
            }
            assertThat(sign(name, People.PASSWORD).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void eachLockIsTwiceAsLongUpToAMost() throws Exception {
        String name = People.account(Binding.administrator());
        for (int guess = 0; guess < 5; guess++) {
            sign(name, "guess");
        }
        theLockIsOver(name);
        for (int guess = 0; guess < 5; guess++) {
            assertThat(sign(name, "guess").statusCode()).isEqualTo(401);
        }
        sign(name, "guess").then().statusCode(429).header("Retry-After", "1800");
        assertThat(failures.lock(1)).isEqualTo(Duration.ofMinutes(15));
        assertThat(failures.lock(4)).isEqualTo(Duration.ofHours(2));
        assertThat(failures.lock(5)).isEqualTo(Duration.ofHours(4));
        assertThat(failures.lock(1_000_000)).isEqualTo(Duration.ofHours(4));
    }

    @Test
    void aNameThatNobodyHasIsAnsweredAndLockedLikeAnyOther() {
        String somebody = People.account(Binding.administrator());
        String nobody = unknown();
        for (int guess = 0; guess < 6; guess++) {
            Response known = sign(somebody, "guess");
            Response unknown = sign(nobody, "guess");
            assertThat(unknown.statusCode()).isEqualTo(known.statusCode()).isEqualTo(guess < 5 ? 401 : 429);
            assertThat(unknown.asString()).isEqualTo(known.asString());
            assertThat(unknown.header("Retry-After")).isEqualTo(known.header("Retry-After"));
        }
    }

    @Test
    void aThousandAtOnceGetNoMoreGuessesThanOneAfterAnother() throws Exception {
        String name = People.account(Binding.administrator());
        List<Callable<Integer>> guesses = new ArrayList<>();
        for (int guess = 0; guess < 12; guess++) {
            String password = guess < 11 ? "guess " + guess : People.PASSWORD;
            String from = another();
            guesses.add(() -> People.as(name, password)
                    .header("X-Forwarded-For", from)
                    .get("/api/v1/accounts/me")
                    .statusCode());
        }
        List<Integer> answers = new ArrayList<>();
        try (ExecutorService all = Executors.newFixedThreadPool(guesses.size())) {
            for (Future<Integer> answer : all.invokeAll(guesses.subList(0, 11))) {
                answers.add(answer.get());
            }
        }
        assertThat(answers).filteredOn(status -> status == 401).hasSize(5);
        assertThat(answers).filteredOn(status -> status == 429).hasSize(6);
    }

    @Test
    void onePasswordTriedOnManyNamesIsBoundedByTheAddress() {
        for (int guess = 0; guess < 12; guess++) {
            assertThat(sign(unknown(), "Thailand2564!").statusCode()).isEqualTo(401);
        }
        String somebody = People.account(Binding.administrator());
        assertThat(sign(somebody, "Thailand2564!").statusCode()).isEqualTo(429);
        assertThat(sign(somebody, People.PASSWORD).statusCode()).isEqualTo(429);
        address = another();
        assertThat(sign(somebody, People.PASSWORD).statusCode()).isEqualTo(200);
    }

    @Test
    void keysAreBoundedByTheAddressToo() {
        for (int guess = 0; guess < 12; guess++) {
            ApiKeysTest.with(Token.random().text())
                    .header("X-Forwarded-For", address)
                    .get("/api/v1/accounts/me")
                    .then()
                    .statusCode(401);
        }
        ApiKeysTest.with(Token.random().text())
                .header("X-Forwarded-For", address)
                .get("/api/v1/accounts/me")
                .then()
                .statusCode(429);
    }

    @Test
    void anAdministratorLetsSomebodyInWhoIsLockedOut() {
        String name = People.account(Binding.administrator());
        for (int guess = 0; guess < 6; guess++) {
            sign(name, "guess");
        }
        String reset = Api.administrator()
                .header("X-Forwarded-For", another())
                .header("If-Match", "*")
                .post("/api/v1/accounts/" + name + "/reset-password")
                .then()
                .statusCode(200)
                .extract()
                .path("password");
        assertThat(sign(name, reset).statusCode()).isEqualTo(200);
    }

    @Test
    void aNameThatIsNoNameIsNotKept() throws Exception {
        for (String name : List.of("a b", "' OR 1=1 --", "x".repeat(300), "\u0000admin")) {
            assertThat(sign(name, "guess").statusCode()).isEqualTo(401);
        }
        try (var connection = database.getConnection();
                var rows = connection
                        .createStatement()
                        .executeQuery("SELECT COUNT(*) FROM sign_in_failure WHERE name NOT REGEXP '^[a-z0-9-]+$'")) {
            rows.next();
            assertThat(rows.getInt(1)).isZero();
        }
    }

    @Test
    void aBlankBehindANameDoesNotMakeItAnotherOneThatIsNotLocked() {
        String name = People.account(Binding.administrator());
        for (String spelt : List.of(name + " ", name + "  ", " " + name, name + "\u00a0", name.toUpperCase())) {
            assertThat(sign(spelt, People.PASSWORD).statusCode())
                    .as("“" + spelt + "”")
                    .isEqualTo(401);
        }
        assertThat(sign(name, People.PASSWORD).statusCode()).isEqualTo(200);
    }

    @Test
    void aTrustedProxySaysWhereARefusedWriteCameFrom() {
        String target = "/api/v1/agencies/" + (810_000 + addresses);
        Api.anybody()
                .header("X-Forwarded-For", "203.0.113.7")
                .contentType("application/json")
                .body("{}")
                .put(target)
                .then()
                .statusCode(401);
        await().untilAsserted(() -> Api.administrator()
                .queryParam("target", target)
                .get("/api/v1/audit")
                .then()
                .body("items.remote", hasItem("203.0.113.7")));
    }
}
