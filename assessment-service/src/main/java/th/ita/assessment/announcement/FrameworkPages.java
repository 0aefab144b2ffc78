package th.ita.assessment.announcement;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.sql.DataSource;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

import io.quarkus.runtime.StartupEvent;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

import th.ita.assessment.framework.Framework;
import th.ita.assessment.framework.FrameworkUploaded;
import th.ita.assessment.framework.Frameworks;
import th.ita.assessment.framework.LevelRule;
import th.ita.assessment.score.DeadlockRetry;
import th.ita.assessment.subject.SubjectKeys;
import th.ita.assessment.subject.Subjects;

/**
 * Revises the pages that show something of the frameworks in use, whichever their results were computed with: every analysis
 * has the level rule of the latest year that has one, evidence the items of its year, a year of a province or of the country
 * the names of the levels. An upload does so in its own transaction. A release brings files and tells nobody: what was
 * announced is remembered, and compared at each start.
 */
@Singleton
class FrameworkPages {

    private static final Logger LOG = Logger.getLogger(FrameworkPages.class);
    private static final Duration LONGEST = Duration.ofMinutes(2);

    /** Longer than an announcer goes on using the versions that it has asked for. */
    private static final Duration REST = Duration.ofSeconds(3);

    private final DataSource database;
    private final Frameworks frameworks;
    private final Subjects subjects;
    private final ObjectMapper json;

    FrameworkPages(DataSource database, Frameworks frameworks, Subjects subjects, ObjectMapper json) {
        this.database = database;
        this.frameworks = frameworks;
        this.subjects = subjects;
        this.json = json;
    }

    void onStart(@Observes StartupEvent event) {
        try {
            compare();
        } catch (RuntimeException e) {
            // Most likely another replica is at it; no page is worth keeping this one from starting.
            LOG.warn("Which frameworks were announced cannot be compared now; it is at the next start", e);
        }
    }

    private void compare() {
        DeadlockRetry.inTransaction(LONGEST, () -> {
            SortedMap<Integer, String> before = remembered();
            SortedMap<Integer, String> now = frameworks.versionsNow();
            return revise(before, now, newestRule(now, null));
        });
    }

    /** The only change that counts here is this one; others may be under way, and none is seen before it holds the row. */
    void onUpload(@Observes FrameworkUploaded upload) {
        SortedMap<Integer, String> before = remembered();
        SortedMap<Integer, String> now = new TreeMap<>(before);
        now.put(upload.fiscalYear(), upload.version());
        revise(before, now, newestRule(now, upload.framework()));
    }

    /** @return how many pages */
    private int revise(SortedMap<Integer, String> before, SortedMap<Integer, String> now, Optional<NewestRule> rule) {
        if (now.equals(before)) {
            return 0;
        }
        List<String> patterns = new ArrayList<>();
        if (!rule.equals(newestRule(before, null))) {
            patterns.add("assessment/%");
        }
        Stream.concat(before.keySet().stream(), now.keySet().stream())
                .distinct()
                .filter(year -> !Objects.equals(before.get(year), now.get(year)))
                .forEach(year -> {
                    patterns.add(SubjectKeys.countryYear(year));
                    patterns.add("evidence/%/" + year);
                    patterns.add(SubjectKeys.provinceYear("__", year));
                });
        remember(now);
        int revised = subjects.bumpLike(patterns, REST);
        if (revised > 0) {
            LOG.infof("%d pages show other frameworks than they did, and are announced again", revised);
        }
        return revised;
    }

    private record NewestRule(int fiscalYear, LevelRule rule) {}

    /*
     * As every analysis reads it. Of versions that were never recorded nothing is known, so it is another one. What is just
     * uploaded is not asked for: who asks keeps it in memory, and it may still be rolled back.
     */
    private Optional<NewestRule> newestRule(SortedMap<Integer, String> versions, Framework uploaded) {
        return versions.keySet().stream()
                .sorted(Comparator.reverseOrder())
                .flatMap(year -> uploaded != null && uploaded.fiscalYear() == year
                        ? Stream.of(uploaded)
                        : frameworks.find(year, versions.get(year)).stream())
                .flatMap(framework ->
                        framework.levelRule().stream().map(rule -> new NewestRule(framework.fiscalYear(), rule)))
                .findFirst();
    }

    /* Locks it, so that one compares after the other. */
    private SortedMap<Integer, String> remembered() {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("SELECT versions FROM announced_frameworks WHERE id = 1 FOR UPDATE")) {
            row.next();
            return json.readValue(row.getString(1), new TypeReference<TreeMap<Integer, String>>() {});
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("Cannot read which frameworks were announced", e);
        }
    }

    private void remember(SortedMap<Integer, String> versions) {
        try (Connection connection = database.getConnection();
                PreparedStatement update =
                        connection.prepareStatement("UPDATE announced_frameworks SET versions = ? WHERE id = 1")) {
            update.setString(1, json.writeValueAsString(versions));
            update.executeUpdate();
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("Cannot remember which frameworks were announced", e);
        }
    }
}
