package th.ita.assessment.attack;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;

import th.ita.assessment.Api;
import th.ita.assessment.EmbeddedServers;
import th.ita.assessment.score.SheetClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Headers that want to be believed, and bodies that are not what they are called, on every operation that takes one. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServers.class)
class HeadersAndBodiesTest {

    private static final int DEEP = 100_000;

    @TestHTTPResource("/")
    URI service;

    private Wire wire;
    private long agency;
    private String administrator;

    @BeforeEach
    void givenAnAgency() {
        wire = new Wire(service);
        agency = SheetClient.ofNewAgency("70").agencyId();
        administrator = "Authorization: " + Client.administrator();
    }

    private String at(Operations.Operation operation) {
        return operation.at(Map.of("agencyId", agency, "fiscalYear", 2564, "account", "never-was"));
    }

    @Test
    void noHostThatAClientNamesIsEverInALink() throws IOException {
        for (String host : List.of("evil.example", "evil.example:80", "localhost@evil.example", "127.0.0.1:1")) {
            String[] headers = {"Host: " + host, "X-Forwarded-Host: " + host, "X-Forwarded-Proto: ftp", administrator};
            Wire.Reply page = wire.get("/api/v1/frameworks?limit=1", headers);
            Wire.Reply made = wire.send(
                    "POST",
                    "/api/v1/api-keys",
                    List.of(headers[0], headers[1], headers[2], administrator, "Content-Type: application/json"),
                    "{\"label\":\"x\",\"access\":\"read\",\"bindings\":[{\"role\":\"administrator\"}]}"
                            .getBytes(StandardCharsets.UTF_8));
            for (Wire.Reply reply : List.of(page, made, wire.get("/api/v1", headers))) {
                assertThat(reply.head()).as(host).doesNotContain("evil.example", "127.0.0.1:1\r", "ftp:");
                assertThat(reply.body()).as(host).doesNotContain("evil.example", "ftp:");
            }
            if (made.status() != 400) {
                assertThat(made.status()).isEqualTo(201);
                assertThat(made.header("Location")).startsWith("/api/v1/api-keys/");
            }
        }
        assertThat(wire.get("/api/v1/agencies?limit=1").header("Link")).startsWith("</api/v1/agencies?limit=1&after=");
    }

    @Test
    void headersWithoutEndOrSenseAreRefusedAndBreakNothing() throws IOException {
        String path = "/api/v1/agencies/" + agency;
        for (String header : List.of(
                "X-Large: " + "x".repeat(100_000),
                "Accept: " + "a/b,".repeat(20_000),
                "Accept-Language: " + "th;q=0.1,".repeat(800),
                "Accept-Language: ${jndi:ldap://127.0.0.1/x}",
                "Accept: */*;q=NaN",
                "Accept-Encoding: gzip;q=1e309",
                "If-None-Match: " + "\"a\",".repeat(1_500),
                "If-None-Match: \"unclosed",
                "Authorization: Basic " + "A".repeat(7_000),
                "Authorization: Bearer " + ".".repeat(7_000),
                "Authorization: Basic AAAAAA==",
                "Content-Length: -1",
                "Content-Length: 99999999999999999999",
                "Transfer-Encoding: chunked, identity",
                "Range: bytes=0-0,1-1,2-2",
                "Expect: 100-continue, nonsense",
                "Cookie: " + "a=b; ".repeat(1_500))) {
            // Whoever says that there are chunks sends the last one: nobody waits for it then.
            String body = header.startsWith("Transfer-Encoding") ? "0\r\n\r\n" : "";
            Wire.Reply reply = wire.send("GET", path, List.of(header), body.getBytes(StandardCharsets.UTF_8));
            assertThat(reply.status())
                    .as(header.substring(0, Math.min(40, header.length())))
                    .isLessThan(500);
            assertThat(reply.body()).doesNotContain("Exception", "\tat ");
        }
        assertThat(wire.get(path).status()).isEqualTo(200);
    }

    @Test
    void aRequestCannotHideASecondOneInItself() throws IOException {
        for (List<String> headers : List.of(
                List.of("Content-Length: 5", "Transfer-Encoding: chunked"),
                List.of("Content-Length: 5", "Content-Length: 6"),
                List.of("Transfer-Encoding : chunked"))) {
            Wire.Reply reply = wire.send(
                    "GET",
                    "/api/v1/agencies/" + agency,
                    headers,
                    "0\r\n\r\nGET /api/v1/audit HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(StandardCharsets.UTF_8));
            assertThat(reply.status()).as(headers.toString()).isIn(0, 200, 400);
            assertThat(reply.body()).as(headers.toString()).doesNotContain("HTTP/1.1 200", "HTTP/1.1 401");
        }
    }

    @Test
    void pagesOfOtherSitesMayNeitherWriteNorSendAPassword() throws IOException {
        for (Operations.Operation operation : Operations.ofTheApplication().all()) {
            Wire.Reply asked = wire.send(
                    "OPTIONS",
                    at(operation),
                    List.of(
                            "Origin: https://evil.example",
                            "Access-Control-Request-Method: " + operation.method(),
                            "Access-Control-Request-Headers: authorization, content-type"),
                    new byte[0]);
            assertThat(asked.header("Access-Control-Allow-Credentials")).isEmpty();
            assertThat(asked.header("Access-Control-Allow-Methods")).isEqualTo("GET, HEAD");
            assertThat(asked.header("Access-Control-Allow-Headers").toLowerCase())
                    .doesNotContain("authorization", "content-type", "if-match");
        }
    }

    @Test
    void aBodyThatIsNotWhatItIsCalledChangesNothing() throws IOException {
        Map<String, byte[]> bodies = new LinkedHashMap<>();
        bodies.put("Content-Type: application/json", "<a>1</a>".getBytes(StandardCharsets.UTF_8));
        bodies.put("Content-Type: application/json; charset=utf-7", "+AHs-+AH0-".getBytes(StandardCharsets.US_ASCII));
        bodies.put("Content-Type: application/json;charset=ibm037", "{]".getBytes(StandardCharsets.UTF_16));
        bodies.put(
                "Content-Type: application/xml",
                "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>".getBytes(StandardCharsets.UTF_8));
        bodies.put(
                "Content-Type: application/x-www-form-urlencoded", "nameTh=x&type=y".getBytes(StandardCharsets.UTF_8));
        bodies.put(
                "Content-Type: multipart/form-data; boundary=b",
                "--b\r\n\r\n{}\r\n--b--".getBytes(StandardCharsets.UTF_8));
        bodies.put("Content-Type: text/html", "{}".getBytes(StandardCharsets.UTF_8));
        bodies.put("Content-Type: nonsense", "{}".getBytes(StandardCharsets.UTF_8));
        bodies.put("X-Type: none", "{]".getBytes(StandardCharsets.UTF_8));
        refused(bodies);
    }

    @Test
    void aBodyThatIsBuiltToBreakItsReaderIsRefused() throws IOException {
        Map<String, byte[]> bodies = new LinkedHashMap<>();
        String json = "Content-Type: application/json";
        bodies.put(json + "; deep=list", ("[".repeat(DEEP) + "]".repeat(DEEP)).getBytes(StandardCharsets.UTF_8));
        bodies.put(
                json + "; deep=object",
                ("{\"a\":".repeat(DEEP) + "1" + "}".repeat(DEEP)).getBytes(StandardCharsets.UTF_8));
        bodies.put(json + "; twice=member", "{\"reason\":\"a\",\"reason\":\"b\"}".getBytes(StandardCharsets.UTF_8));
        bodies.put(
                json + "; number=long", ("{\"version\":" + "9".repeat(500_000) + "}").getBytes(StandardCharsets.UTF_8));
        bodies.put(
                json + "; text=long",
                ("{\"reason\":\"" + "x".repeat(1_500_000) + "\"}").getBytes(StandardCharsets.UTF_8));
        bodies.put(json + "; name=long", ("{\"" + "x".repeat(500_000) + "\":1}").getBytes(StandardCharsets.UTF_8));
        bodies.put(
                json + "; text=broken", new byte[] {'{', '"', 'a', '"', ':', '"', (byte) 0xC0, (byte) 0x80, '"', '}'});
        bodies.put(json + "; text=nul", "\u0000\u0000".getBytes(StandardCharsets.UTF_8));
        bodies.put(json + "; end=more", "{}{}".getBytes(StandardCharsets.UTF_8));
        bodies.put(
                json + "; proto=x",
                "{\"__proto__\":{\"a\":1},\"@class\":\"java.lang.Runtime\"}".getBytes(StandardCharsets.UTF_8));
        bodies.put(json + "\r\nContent-Encoding: gzip", bomb());
        bodies.put(json + "\r\nContent-Encoding: br", "{}".getBytes(StandardCharsets.UTF_8));
        refused(bodies);
    }

    /** A body that does not say its length is counted by whoever reads it only where a file is expected. */
    @Test
    void noWayOfWritingAPathGivesAnotherOperationTheRoomOfAFile() throws IOException {
        String assessment = "/api/v1/agencies/" + agency + "/assessments/2564/";
        byte[] body = chunked((" ".repeat(3 << 20) + "{\"changes\":{}}").getBytes(StandardCharsets.UTF_8));
        List<String> headers = List.of("Content-Type: application/json", "Transfer-Encoding: chunked");
        for (String trick : List.of(
                "what-if",
                "what-if/",
                "what-if/files/%2e%2e",
                "what-if/files/..",
                "what-if/scan/../",
                "what-if/x/files/.%2E/.%2E/",
                "what-if/files;/../../what-if",
                "what-if;/../what-if;/files/..",
                "measure-set/scan/../../what-if/",
                "progress/entries/1/files/%2e%2e/%2e%2e/%2e%2e/%2e%2e/what-if",
                "measure-set/scan/..%2f../what-if")) {
            Wire.Reply reply = wire.send("POST", assessment + trick, headers, body);
            assertThat(reply.status()).as(trick).isEqualTo(413);
        }
        for (String trick : List.of("/api/v1/frameworks/import/%2e%2e/x", "/api/v1/agencies/import/%2e%2e/x;/import")) {
            assertThat(wire.send("POST", trick, headers, body).status())
                    .as(trick)
                    .isEqualTo(413);
        }
        for (String file : List.of("measure-set/scan", "x/%2e%2e/measure-set//scan/", "%6deasure-set/scan")) {
            List<String> pdf = List.of("Content-Type: application/pdf", "Transfer-Encoding: chunked");
            assertThat(wire.send("PUT", assessment + file, pdf, body).status())
                    .as("nobody may send this one, however large it is: " + file)
                    .isEqualTo(401);
        }
    }

    private static byte[] chunked(byte[] body) {
        ByteArrayOutputStream chunks = new ByteArrayOutputStream();
        chunks.writeBytes((Integer.toHexString(body.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
        chunks.writeBytes(body);
        chunks.writeBytes("\r\n0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        return chunks.toByteArray();
    }

    /** Half a gigabyte of blanks in half a megabyte. */
    private static byte[] bomb() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            byte[] blanks = " ".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
            for (int i = 0; i < 512; i++) {
                gzip.write(blanks);
            }
        }
        return packed.toByteArray();
    }

    private void refused(Map<String, byte[]> bodies) throws IOException {
        int before = done();
        SoftAssertions each = new SoftAssertions();
        int tried = 0;
        for (Operations.Operation operation : Operations.ofTheApplication().writing()) {
            for (var body : bodies.entrySet()) {
                List<String> headers = new ArrayList<>(List.of(administrator, body.getKey()));
                headers.add(operation.id().startsWith("put") ? "If-None-Match: *" : "If-Match: *");
                Wire.Reply reply = wire.send(operation.method(), at(operation), headers, body.getValue());
                String name = operation.id() + ", " + body.getKey();
                each.assertThat(reply.status()).as(name).isBetween(400, 499);
                each.assertThat(reply.header("Content-Type")).as(name).startsWith("application/problem+json");
                each.assertThat(reply.body()).as(name).doesNotContain("Exception", "th.ita.", "\tat ", "root:");
                tried++;
            }
        }
        each.assertAll();
        assertThat(tried).isGreaterThan(100);
        assertThat(done()).as("entries of what was done").isEqualTo(before);
    }

    private static int done() {
        return Api.administrator()
                .queryParam("refused", false)
                .queryParam("limit", 1)
                .get("/api/v1/audit")
                .jsonPath()
                .getInt("items[0].id");
    }
}
