package th.ita.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;

/** Loads the real case through the API, unless it is there already, and waits until its documents are published. */
final class Sample {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Api api;
    private final Progress progress;
    private final Runnable check;
    private final CaseSheet sample = pakchong();

    /** @param check throws when waiting on has become pointless */
    Sample(Api api, Progress progress, Runnable check) {
        this.api = api;
        this.progress = progress;
        this.check = check;
    }

    static CaseSheet pakchong() {
        try (InputStream file = Sample.class.getResourceAsStream("/pakchong-2564.json")) {
            return new CaseSheet(Api.JSON.readTree(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where its documents are, by kind. */
    record Published(long revision, List<Document> documents) {

        record Document(String kind, String mediaType, String url) {}
    }

    Published load() {
        String agency = "agencies/" + sample.agencyId();
        String assessment = agency + "/assessments/" + sample.fiscalYear();
        Api.Answer registered = api.create(agency, sample.agency()).expect("Registering the agency", 201, 412);
        Api.Answer written = api.create(assessment + "/sheet", sample.sheet(items(template(assessment))))
                .expect("Sending the score sheet", 201, 412);
        progress.say(
                written.status() == 201
                        ? "The case of " + sample.nameTh() + " for " + sample.fiscalYear() + " is sent"
                        : "The case of " + sample.nameTh() + " for " + sample.fiscalYear() + " is there");
        try (var waiting = progress.waitingFor("the worker to publish its documents")) {
            Published published = await(assessment);
            progress.say("Its documents are published, revision " + published.revision());
            return published;
        }
    }

    private JsonNode template(String assessment) {
        return api.get(assessment + "/sheet/template")
                .expect("Asking for the template", 200)
                .body();
    }

    /** The items that a year's template of a sheet has. */
    static List<String> items(JsonNode template) {
        return StreamSupport.stream(template.path("entries").spliterator(), false)
                .map(entry -> entry.path("code").textValue())
                .filter(code -> code.matches("O\\d+"))
                .toList();
    }

    private Published await(String assessment) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            check.run();
            JsonNode documents = api.get(assessment + "/documents")
                    .expect("Asking for the documents", 200)
                    .body();
            switch (documents.path("state").asText()) {
                case "published" -> {
                    return published(documents);
                }
                case "failed" -> throw new Refusal("The worker cannot publish the case: " + documents.path("failure"));
                default -> {
                    if (System.nanoTime() > deadline) {
                        throw new Refusal("The documents of the case were not published within " + PATIENCE.toSeconds()
                                + " s: " + documents);
                    }
                    LockSupport.parkNanos(100_000_000);
                }
            }
        }
    }

    private static Published published(JsonNode documents) {
        return new Published(
                documents.path("revision").longValue(),
                StreamSupport.stream(documents.path("documents").spliterator(), false)
                        .map(document -> new Published.Document(
                                document.path("kind").asText(),
                                document.path("mediaType").asText(),
                                document.path("url").asText()))
                        .toList());
    }
}
