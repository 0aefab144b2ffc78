package th.ita.assessment.framework;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.inject.Singleton;
import jakarta.persistence.PersistenceException;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.narayana.jta.QuarkusTransactionException;

/**
 * The frameworks by the database's record. What the program brings along is recorded at start under its version; all replicas
 * use what the record says, so an older release beside a newer one computes alike. Versions never change, so their frameworks
 * are kept once read; which of them is in use is asked for in every request.
 */
@Singleton
class RecordedFrameworks implements FrameworkSource {

    private final FrameworkVersions versions;
    private final InUse inUse;
    private final Clock clock;
    private final InUse outsideOfRequests = new InUse();
    private final Map<FrameworkVersion.Key, Framework> read = new ConcurrentHashMap<>();

    RecordedFrameworks(FrameworkVersions versions, InUse inUse, Clock clock) {
        this.versions = versions;
        this.inUse = inUse;
        this.clock = clock;
        FrameworkFiles.read(RecordedFrameworks.class.getClassLoader()).shipped().forEach(this::record);
    }

    /**
     * @throws IllegalStateException if the same version says something else in the record: results rest on it
     */
    void record(FrameworkFiles.Shipped shipped) {
        try {
            QuarkusTransaction.requiringNew().run(() -> recordOrCompare(shipped));
        } catch (PersistenceException | QuarkusTransactionException e) {
            // Another replica that starts at this moment was first; now there is something to compare with.
            QuarkusTransaction.requiringNew().run(() -> recordOrCompare(shipped));
        }
    }

    private void recordOrCompare(FrameworkFiles.Shipped shipped) {
        Framework framework = shipped.framework();
        int recorded = versions.lockedCount(framework.fiscalYear());
        Optional<FrameworkVersion> known = versions.find(framework.fiscalYear(), framework.version());
        if (known.isEmpty()) {
            versions.persist(new FrameworkVersion(
                    framework.fiscalYear(),
                    framework.version(),
                    recorded + 1,
                    FrameworkVersion.FILE,
                    shipped.text(),
                    null,
                    clock.instant()));
        } else if (!parse(known.get()).equals(framework)) {
            throw new IllegalStateException(
                    "%s says something else than version %s did, with which results were computed (recorded %s, origin %s): give the file a version of its own"
                            .formatted(
                                    shipped.file(),
                                    framework.version(),
                                    known.get().recordedAt(),
                                    known.get().origin()));
        }
    }

    @Override
    public SortedMap<Integer, String> inUse() {
        InUse known = Arc.container().requestContext().isActive() ? inUse : outsideOfRequests;
        return known.get(this::readInUse);
    }

    private SortedMap<Integer, String> readInUse() {
        return QuarkusTransaction.joiningExisting().call(versions::inUse);
    }

    /** After an upload: the rest of the request sees it. */
    @Override
    public void forget() {
        outsideOfRequests.forget();
        if (Arc.container().requestContext().isActive()) {
            inUse.forget();
        }
    }

    @Override
    public Optional<Framework> find(int fiscalYear, String version) {
        FrameworkVersion.Key key = new FrameworkVersion.Key(fiscalYear, version);
        Framework known = read.get(key);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<Framework> found = QuarkusTransaction.joiningExisting()
                .call(() -> versions.find(fiscalYear, version).map(RecordedFrameworks::parse));
        found.ifPresent(framework -> read.put(key, framework));
        return found;
    }

    private static Framework parse(FrameworkVersion version) {
        return FrameworkReader.readRecorded(version.definition());
    }
}
