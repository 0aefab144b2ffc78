package th.ita.assessment.http;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class EncodingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gzip                  | true",
                "br, GZIP              | true",
                "gzip;q=0.5, br        | true",
                "deflate , x-gzip      | true",
                "*                     | true",
                "*;q=0.1               | true",
                "''                    | false",
                "identity              | false",
                "gzip;q=0              | false",
                "gzip;q=0.000          | false",
                "*, gzip;q=0           | false",
                "*;q=0                 | false",
                "br, gzipped           | false",
                "gzip;q=much           | false",
            })
    void gzipIsForWhoReadsIt(String header, boolean accepted) {
        assertThat(Encoding.accepts(header)).isEqualTo(accepted);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\'',
            value = {"\"5584-7\"", "\"a\""})
    void aTagKnowsItsWayBack(String etag) {
        assertThat(Encoding.tagged(etag)).endsWith("-gzip\"");
        assertThat(Encoding.untagged(Encoding.tagged(etag))).isEqualTo(etag);
        assertThat(Encoding.untagged(etag)).isEqualTo(etag);
    }
}
