package th.ita.assessment.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

import th.ita.assessment.http.RefusedWrite;
import th.ita.assessment.http.RemoteNetwork;

/**
 * How many refused writes of each party are written down one by one, and how many are only counted. A party is an account at an
 * address; who is not recognised is only the address, for a name costs nothing to claim.
 */
final class RefusalCounts {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    /**
     * So many that are recognised and so many that are not are watched at once; whoever comes then shares one party with all
     * others that do.
     */
    private static final int MOST_PARTIES = 100;

    private static final int MOST_NAMES = 20;
    private static final Party OTHERS = new Party(null, null);

    private record Party(String account, String network) {}

    /**
     * What was only counted of one party.
     *
     * @param account null for who was not recognised, or for several
     * @param remote the address it came from first; null for several parties
     * @param since when the first of them was
     * @param names twenty of those that were claimed, or fewer
     * @param addresses the same of where they came from
     */
    record Beyond(String account, String remote, int count, Instant since, Set<String> names, Set<String> addresses) {}

    private static final class Count {
        private Instant until = Instant.MIN;
        private int written;
        private int beyond;
        private Instant since;
        private final Set<String> names = new LinkedHashSet<>();
        private final Set<String> addresses = new LinkedHashSet<>();

        private void add(RefusedWrite refused, Instant now) {
            since = beyond++ == 0 ? now : since;
            keep(names, refused.account());
            keep(addresses, refused.remote());
        }

        /** What was counted earlier. */
        private void add(Beyond earlier) {
            since = earlier.since();
            beyond += earlier.count();
            earlier.names().forEach(name -> keep(names, name));
            earlier.addresses().forEach(address -> keep(addresses, address));
        }

        private Beyond of(Party party) {
            String remote = party.equals(OTHERS) || addresses.isEmpty()
                    ? null
                    : addresses.iterator().next();
            return new Beyond(party.account(), remote, beyond, since, new TreeSet<>(names), new TreeSet<>(addresses));
        }

        private void forget() {
            beyond = 0;
            names.clear();
            addresses.clear();
        }

        private static void keep(Set<String> some, String one) {
            if (one != null && some.size() < MOST_NAMES) {
                some.add(one);
            }
        }
    }

    private final int perMinute;
    private final Map<Party, Count> counts = new LinkedHashMap<>();

    RefusalCounts(int perMinute) {
        this.perMinute = perMinute;
    }

    /** Whether this one is to be written down; else it is counted. */
    synchronized boolean hasRoom(RefusedWrite refused, Instant now) {
        Count count = count(refused);
        if (!now.isBefore(count.until)) {
            count.until = now.plus(MINUTE);
            count.written = 0;
        }
        if (count.written < perMinute) {
            count.written++;
            return true;
        }
        count.add(refused, now);
        return false;
    }

    /** This one could not be written down. */
    synchronized void count(RefusedWrite refused, Instant now) {
        count(refused).add(refused, now);
    }

    /**
     * Hands on what was counted, and forgets it once it is taken; who has been quiet for a minute is forgotten too.
     *
     * @param books may throw when they are away: what they did not take is kept
     */
    void settle(Instant now, Consumer<Beyond> books) {
        // Whoever is refused meanwhile does not wait for the books.
        Map<Party, Beyond> counted = take(now);
        try {
            Iterator<Beyond> each = counted.values().iterator();
            while (each.hasNext()) {
                books.accept(each.next());
                each.remove();
            }
        } finally {
            counted.forEach(this::giveBack);
        }
    }

    private synchronized Map<Party, Beyond> take(Instant now) {
        Map<Party, Beyond> taken = new LinkedHashMap<>();
        Iterator<Map.Entry<Party, Count>> each = counts.entrySet().iterator();
        while (each.hasNext()) {
            Map.Entry<Party, Count> next = each.next();
            Count count = next.getValue();
            if (count.beyond > 0) {
                taken.put(next.getKey(), count.of(next.getKey()));
                count.forget();
            }
            if (!now.isBefore(count.until)) {
                each.remove();
            }
        }
        return taken;
    }

    private synchronized void giveBack(Party party, Beyond counted) {
        counts.computeIfAbsent(party, ignored -> new Count()).add(counted);
    }

    private Count count(RefusedWrite refused) {
        Party party = new Party(refused.known() ? refused.account() : null, RemoteNetwork.of(refused.remote()));
        boolean full = !counts.containsKey(party)
                && counts.keySet().stream()
                                .filter(other -> (other.account() == null) == (party.account() == null))
                                .count()
                        >= MOST_PARTIES;
        return counts.computeIfAbsent(full ? OTHERS : party, ignored -> new Count());
    }
}
