package candor.collection.minimization;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Contract: times are RFC 3339")
class Rfc3339Test {

    @ParameterizedTest
    @CsvSource({
        "2026-11-20T10:00:00Z,2026-11-20T10:00:00Z",
        "2026-11-20t10:00:00z,2026-11-20T10:00:00Z",
        "2026-11-20 12:00:00.25+02:00,2026-11-20T10:00:00.250Z",
        "2016-12-31T23:59:60Z,2016-12-31T23:59:59Z",
        "2026-11-20T10:00:00.12345678987Z,2026-11-20T10:00:00.123456789Z",
        "2026-11-20T05:30:00-04:30,2026-11-20T10:00:00Z"
    })
    @DisplayName("Contract: with an offset, a fraction of any length, also as a leap second")
    void instants(String text, Instant instant) {
        assertThat(Rfc3339.parse(text)).isEqualTo(instant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026-11-20",
                "2026-11-20T10:00Z",
                "2026-11-20T10:00:00",
                "2026-11-20X10:00:00Z",
                "2026-11-20T10:00:00+01",
                "2026-11-20T10:00:00+0100",
                "2026-11-20T10:00:00+01:00:00",
                "+12026-11-20T10:00:00Z",
                "2026-11-20T10:00:00.Z",
                "2026-11-20T24:00:01Z",
                "2026-02-30T10:00:00Z",
                "2026-11-20T10:00:00+19:00",
                "٢٠٢٦-11-20T10:00:00Z",
                "2026-11-20T10:00:00Zulu",
                "1763632800",
                "2026-11-20T10:00:61Z"
            })
    @DisplayName("Contract: what java.time alone would take, and what nobody should, is none")
    void noInstants(String text) {
        assertThat(Rfc3339.parse(text)).isNull();
    }
}
