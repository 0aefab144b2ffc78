package th.ita.assessment.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AddressesTest {

    private Instant now = Instant.parse("2021-10-04T02:00:00Z");

    private final Clock clock = new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    };

    private final Addresses addresses = new Addresses(clock, new AccountConfig() {
        @Override
        public int failures() {
            return 5;
        }

        @Override
        public Duration lock() {
            return Duration.ofMinutes(15);
        }

        @Override
        public Duration longestLock() {
            return Duration.ofHours(4);
        }

        @Override
        public Duration memory() {
            return Duration.ofDays(1);
        }

        @Override
        public int failuresPerAddress() {
            return 3;
        }
    });

    @Test
    void anAddressHasSoManyAttemptsAndGetsThemBackLater() {
        for (int attempt = 0; attempt < 3; attempt++) {
            assertThat(addresses.attempt("192.0.2.1")).isEmpty();
        }
        assertThat(addresses.attempt("192.0.2.1")).contains(Instant.parse("2021-10-04T02:15:00Z"));
        assertThat(addresses.attempt("192.0.2.2")).isEmpty();

        now = now.plus(Duration.ofMinutes(15));
        assertThat(addresses.attempt("192.0.2.1")).isEmpty();
    }

    @Test
    void whoSucceedsHasUsedNoneUp() {
        for (int attempt = 0; attempt < 100; attempt++) {
            assertThat(addresses.attempt("192.0.2.1")).isEmpty();
            addresses.giveBack("192.0.2.1");
        }
    }

    @Test
    void aNetworkOfIpv6IsOneAddress() {
        for (int host = 1; host <= 3; host++) {
            assertThat(addresses.attempt("2001:db8:0:1::" + host)).isEmpty();
        }
        assertThat(addresses.attempt("2001:db8:0:1:ffff::9")).isPresent();
        assertThat(addresses.attempt("2001:db8:0:2::9")).isEmpty();
    }
}
