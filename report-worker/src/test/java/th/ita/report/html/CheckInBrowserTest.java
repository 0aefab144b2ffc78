package th.ita.report.html;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

import th.ita.report.digest.Sha256;
import th.ita.report.document.Checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** Files are held against the approved ones as a reader does it: chosen, or dropped on the page. */
class CheckInBrowserTest {

    /** Opens the page in a frame, hands it files one after the other, and notes what it says of each. */
    private static final String READER = """
            <!DOCTYPE html><meta charset="utf-8"><body><script>
            const steps = %s;
            const frame = document.createElement('iframe');
            frame.style.cssText = 'border:0;width:800px;height:800px';
            const settled = zone => new Promise(done => {
              const look = () => zone.querySelector('.verdict') && !zone.querySelector('.working')
                ? done() : setTimeout(look, 10);
              look();
            });
            (async () => {
              const results = [];
              await new Promise(done => { frame.onload = done; frame.src = '%s'; document.body.append(frame); });
              const doc = frame.contentDocument, view = frame.contentWindow;
              const zone = doc.querySelector('.verdicts'), input = doc.querySelector('#file-check');
              results.push({shown: input.getBoundingClientRect().height > 0, live: zone.getAttribute('aria-live'),
                            label: input.labels[0].textContent, tab: input.tabIndex});
              for (const step of steps) {
                const data = new view.DataTransfer();
                step.texts.forEach((text, i) => data.items.add(new view.File([text], step.name + (i || ''))));
                zone.replaceChildren();
                if (step.how === 'drop') {
                  const target = doc.querySelector('.drop');
                  for (const type of ['dragover', 'drop']) {
                    target.dispatchEvent(new view.DragEvent(type, {dataTransfer: data, bubbles: true, cancelable: true}));
                  }
                } else {
                  input.files = data.files;
                  input.dispatchEvent(new view.Event('change', {bubbles: true}));
                }
                await settled(zone);
                results.push([...zone.querySelectorAll('.verdict')].map(line =>
                  ({verdict: line.className, text: line.textContent, name: line.querySelector('strong')?.textContent,
                    digest: line.querySelector('code')?.textContent})));
              }
              document.body.innerHTML = '<pre></pre>';
              document.querySelector('pre').textContent = JSON.stringify(results);
            })();
            </script>
            """;

    private static final String STEPS = """
            [{"how": "choose", "name": "got-by-mail.pdf", "texts": ["memorandum.pdf of version 3"]},
             {"how": "drop", "name": "got-by-mail.pdf", "texts": ["memorandum.pdf of version 3"]},
             {"how": "drop", "name": "old.pdf", "texts": ["memorandum.pdf of version 2"]},
             {"how": "choose", "name": "older.pdf", "texts": ["memorandum.pdf of version 1"]},
             {"how": "choose", "name": "forged.pdf", "texts": ["memorandum.pdf of version 4"]},
             {"how": "choose", "name": "<b>x</b>", "texts": ["", "measures.pdf of version 3"]}]
            """;

    @TempDir
    static Path folder;

    @TempDir
    static Path work;

    private static Chromium browser;

    @BeforeAll
    static void publish() throws IOException {
        assumeTrue(Chromium.isInstalled(), "Chromium is not installed");
        new Site(folder).publish(Checks.inForce());
        browser = new Chromium(folder, work);
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void aFileIsToldToBeTheApprovedOneOrASupersededOneOrUnknown() throws Exception {
        Files.writeString(folder.resolve("reader.html"), READER.formatted(STEPS, "check/K7QM3XPD/"));
        JsonNode results = new JsonMapper()
                .readTree(Jsoup.parse(browser.dom("reader.html"))
                        .selectFirst("pre")
                        .text());

        JsonNode zone = results.get(0);
        assertThat(zone.get("shown").booleanValue()).isTrue();
        assertThat(zone.get("live").asText()).isEqualTo("polite");
        assertThat(zone.get("label").asText()).isEqualTo("ลากไฟล์มาวางที่นี่ หรือเลือกไฟล์");
        assertThat(zone.get("tab").intValue()).isZero();
        for (int way = 1; way <= 2; way++) {
            assertThat(results.get(way)).hasSize(1);
            assertVerdict(
                    results.get(way).get(0),
                    "approved",
                    "got-by-mail.pdf",
                    "memorandum.pdf of version 3",
                    "ตรงกับไฟล์ที่อนุมัติทุกไบต์: memorandum.pdf ของฉบับที่ ๓ ซึ่งเป็นฉบับที่ใช้อยู่");
        }
        assertVerdict(
                results.get(3).get(0),
                "superseded",
                "old.pdf",
                "memorandum.pdf of version 2",
                "เป็นไฟล์ที่เคยอนุมัติ: memorandum.pdf ของฉบับที่ ๒ แต่ถูกแทนที่แล้ว ไม่ใช่ฉบับที่ใช้อยู่");
        assertVerdict(
                results.get(4).get(0),
                "withdrawn",
                "older.pdf",
                "memorandum.pdf of version 1",
                "เป็นไฟล์ที่เคยอนุมัติ: memorandum.pdf ของฉบับที่ ๑ แต่ถอนออกแล้ว ไม่มีผลใช้อีก");
        assertVerdict(
                results.get(5).get(0),
                "unknown",
                "forged.pdf",
                "memorandum.pdf of version 4",
                "ไม่ตรงกับไฟล์ใดที่อนุมัติ");
        assertVerdict(results.get(6).get(0), "unknown", "<b>x</b>", "", "ไม่ตรงกับไฟล์ใดที่อนุมัติ");
        assertVerdict(
                results.get(6).get(1),
                "approved",
                "<b>x</b>1",
                "measures.pdf of version 3",
                "ตรงกับไฟล์ที่อนุมัติทุกไบต์: measures.pdf ของฉบับที่ ๓");
    }

    private static void assertVerdict(JsonNode line, String verdict, String name, String content, String words) {
        assertThat(line.get("verdict").asText()).isEqualTo("verdict " + verdict);
        assertThat(line.get("name").asText()).isEqualTo(name);
        assertThat(line.get("digest").asText()).isEqualTo(Sha256.of(content.getBytes(StandardCharsets.UTF_8)));
        assertThat(line.get("text").asText()).contains(words);
    }

    @Test
    void aTypedCodeLeadsToItsPageHoweverItIsTyped() throws Exception {
        Files.writeString(folder.resolve("typist.html"), """
                <!DOCTYPE html><meta charset="utf-8"><body><script>
                const frame = document.createElement('iframe');
                const loaded = () => new Promise(done => { frame.onload = done; });
                (async () => {
                  const results = [];
                  let next = loaded();
                  frame.src = 'check/'; document.body.append(frame);
                  await next;
                  const type = code => {
                    const doc = frame.contentDocument;
                    doc.querySelector('#code').value = code;
                    doc.querySelector('button').click();
                  };
                  type('K7QM3XP');
                  results.push(frame.contentDocument.querySelector('[role=status]').textContent);
                  next = loaded();
                  type(' k7qm-3xpd ');
                  await next;
                  results.push(frame.contentDocument.querySelector('h1').textContent);
                  document.body.innerHTML = '<pre></pre>';
                  document.querySelector('pre').textContent = JSON.stringify(results);
                })();
                </script>
                """);
        JsonNode results = new JsonMapper()
                .readTree(Jsoup.parse(browser.dom("typist.html"))
                        .selectFirst("pre")
                        .text());
        assertThat(results.get(0).asText()).startsWith("รหัสมี 8 ตัว");
        assertThat(results.get(1).asText()).isEqualTo("ตรวจสอบเอกสารรหัส K7QM3XPD");
    }
}
