package candor.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnreadableTest {
    @ParameterizedTest
    @CsvSource({
        "/steward/audit.xhtml, true",
        "/records/%F0%9F%A6%8A, true",
        "/a%20b%2Fc%00, true",
        "/%c3%a4/%C3%A4, true",
        "/%ff, false",
        "/%c3/%a4, false",
        "/%c0%ae%c0%ae/x, false",
        "/%ed%a0%80, false"
    })
    @DisplayName("what is percent-encoded is UTF-8, or the address is none: no overlong forms, no half of anything")
    void text(String path, boolean text) {
        assertThat(Unreadable.isText(path)).isEqualTo(text);
    }
}
