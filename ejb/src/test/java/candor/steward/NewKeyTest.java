package candor.steward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import candor.platform.model.Sha256;
import java.util.Base64;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NewKeyTest {

    @Test
    @DisplayName("a key has 256 random bits besides what tells it apart, and only its digest leaves")
    void random() {
        NewKey.Text text = NewKey.Text.random();
        assertThat(text.key()).matches("candor_[a-z2-7]{8}_[A-Za-z0-9_-]{43}").startsWith("candor_" + text.prefix());
        String secret = text.key().substring("candor_".length() + 9);
        assertThat(Base64.getUrlDecoder().decode(secret)).hasSize(32);
        assertThat(text.hash()).isEqualTo(Sha256.of(text.key()));
        assertThat(text.toString()).doesNotContain(secret);
    }

    @Test
    @DisplayName("no two keys are alike, in secret or in what tells them apart")
    void different() {
        assertThat(IntStream.range(0, 1000).mapToObj(any -> NewKey.Text.random().prefix()))
                .doesNotHaveDuplicates();
        assertThat(IntStream.range(0, 1000)
                        .mapToObj(any -> NewKey.Text.random().key().substring(16)))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Acme", "-acme", "acme.com", "ac me", "ácme"})
    @DisplayName("a short name is of small letters, digits and hyphens")
    void shortNames(String text) {
        assertThatThrownBy(() -> new OrganizationName(text)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new OrganizationName("a".repeat(64))).isInstanceOf(IllegalArgumentException.class);
        assertThat(new OrganizationName("a".repeat(63)).text()).hasSize(63);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "two\nlines", "nul\u0000", "turned \u202E around", "\u2066x", "xxxxxxxxxxx"})
    @DisplayName("a name is one line of what can be seen")
    void lines(String text) {
        assertThatThrownBy(() -> Line.of(text, 10, "/name"))
                .isInstanceOfSatisfying(DeskRefusedException.class, refused -> assertThat(refused.detail())
                        .isEqualTo("/name"));
        assertThat(Line.of("  Ünïcödé 🎨 ", 10, "/name")).isEqualTo("Ünïcödé 🎨");
    }
}
