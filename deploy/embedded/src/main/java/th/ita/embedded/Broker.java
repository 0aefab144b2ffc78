package th.ita.embedded;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Properties;
import java.util.Set;

import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.Feature;
import org.apache.kafka.server.common.MetadataVersion;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;

/** A Kafka broker that is its own controller, inside this JVM. */
final class Broker {

    private static final Logger LOG = LoggerFactory.getLogger(Broker.class);

    private final KafkaRaftServer server;
    private final int port;

    private Broker(KafkaRaftServer server, int port) {
        this.server = server;
        this.port = port;
    }

    static Broker start(Path data, int wantedPort) throws Exception {
        int port = Loopback.claim("broker", wantedPort);
        int controllerPort = Loopback.claim("broker's controller", 0);
        Path log = data.resolve("broker");
        format(log);
        KafkaRaftServer server =
                new KafkaRaftServer(new KafkaConfig(settings(log, port, controllerPort), false), Time.SYSTEM);
        try {
            server.startup();
        } catch (Exception e) {
            server.shutdown();
            throw new StartFailure("The broker could not start: " + e.getMessage(), e);
        }
        LOG.info("The broker listens on port {}", port);
        return new Broker(server, port);
    }

    String address() {
        return Loopback.HOST + ":" + port;
    }

    void stop() {
        server.shutdown();
        server.awaitShutdown();
    }

    private static void format(Path log) throws Exception {
        if (Files.exists(log.resolve("meta.properties"))) {
            return;
        }
        // Formatted beside and renamed over: a folder of that name is always a whole one.
        Path fresh = log.resolveSibling("broker.new");
        new Formatter()
                .setNodeId(1)
                .setClusterId(Uuid.randomUuid().toString())
                .setDirectories(Set.of(fresh.toString()))
                .setMetadataLogDirectory(fresh.toString())
                .setControllerListenerName("CONTROLLER")
                .setReleaseVersion(MetadataVersion.latestProduction())
                .setSupportedFeatures(Feature.PRODUCTION_FEATURES)
                .setIgnoreFormatted(true)
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                .run();
        Files.move(fresh, log, StandardCopyOption.ATOMIC_MOVE);
    }

    private static Properties settings(Path log, int port, int controllerPort) {
        Properties settings = new Properties();
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", "1");
        settings.put("controller.quorum.voters", "1@" + Loopback.HOST + ":" + controllerPort);
        settings.put("controller.listener.names", "CONTROLLER");
        settings.put(
                "listeners",
                "PLAINTEXT://" + Loopback.HOST + ":" + port + ",CONTROLLER://" + Loopback.HOST + ":" + controllerPort);
        settings.put("advertised.listeners", "PLAINTEXT://" + Loopback.HOST + ":" + port);
        settings.put("log.dirs", log.toString());

        // A topic exists because somebody decided on its settings.
        settings.put("auto.create.topics.enable", "false");

        // There is one node to replicate to.
        settings.put("offsets.topic.replication.factor", "1");
        settings.put("transaction.state.log.replication.factor", "1");
        settings.put("transaction.state.log.min.isr", "1");
        settings.put("share.coordinator.state.topic.replication.factor", "1");
        settings.put("share.coordinator.state.topic.min.isr", "1");

        // Fewer partitions of the broker's own topics: less to create at the first start and to recover after a kill.
        settings.put("offsets.topic.num.partitions", "4");
        settings.put("transaction.state.log.num.partitions", "4");

        // Nobody else is coming to join the group.
        settings.put("group.initial.rebalance.delay.ms", "0");

        // After a kill the new run must wait until the session of the old one is over.
        settings.put("broker.session.timeout.ms", "3000");
        settings.put("broker.heartbeat.interval.ms", "500");

        // A machine that slept for weeks must not have forgotten where its consumers were.
        settings.put("offsets.retention.minutes", "525600");

        // Sizes for one machine; the cleaner's default buffer alone is half of our heap.
        settings.put("num.network.threads", "2");
        settings.put("num.io.threads", "4");
        settings.put("background.threads", "2");
        settings.put("log.cleaner.threads", "1");
        settings.put("log.cleaner.dedupe.buffer.size", "16777216");
        return settings;
    }
}
