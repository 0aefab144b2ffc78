package th.ita.assessment.announcement;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import th.ita.assessment.topic.Topics;

/** The topics that we share with the worker. Their settings stand in {@code events/asyncapi.yaml} too. */
final class SharedTopics {

    static final int LARGEST_RECORD = 4 * 1024 * 1024;

    /** A file of 10 MiB, and some more for key and headers. */
    static final int LARGEST_FILE_RECORD = 11 * 1024 * 1024;

    private static final String THIRTY_DAYS = Long.toString(Duration.ofDays(30).toMillis());
    private static final String AN_HOUR = Long.toString(Duration.ofHours(1).toMillis());

    /** The topic of snapshots first. */
    static List<Topics.Wanted> wanted(String snapshots) {
        String size = Integer.toString(LARGEST_RECORD);
        String fileSize = Integer.toString(LARGEST_FILE_RECORD);
        Map<String, String> library = Map.of("cleanup.policy", "compact", "max.message.bytes", size);
        Map<String, String> letters =
                Map.of("cleanup.policy", "delete", "retention.ms", THIRTY_DAYS, "max.message.bytes", size);
        return List.of(
                new Topics.Wanted(snapshots, 12, library),
                new Topics.Wanted(named(snapshots, "publication"), 12, library),
                new Topics.Wanted(snapshots + ".dead-letter", 1, letters),
                new Topics.Wanted(
                        files(snapshots), 12, Map.of("cleanup.policy", "compact", "max.message.bytes", fileSize)),
                new Topics.Wanted(named(snapshots, "draft"), 3, forAnHour(size)),
                new Topics.Wanted(named(snapshots, "draft-document"), 3, forAnHour(fileSize)));
    }

    /** The topic of files beside that of snapshots. */
    static String files(String snapshots) {
        return named(snapshots, "file");
    }

    private static String named(String snapshots, String name) {
        return snapshots.replace(".snapshot.", "." + name + ".");
    }

    private static Map<String, String> forAnHour(String size) {
        return Map.of("cleanup.policy", "delete", "retention.ms", AN_HOUR, "max.message.bytes", size);
    }

    private SharedTopics() {}
}
