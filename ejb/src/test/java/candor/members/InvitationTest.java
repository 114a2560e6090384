package candor.members;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InvitationTest {
    @ParameterizedTest
    @ValueSource(strings = {"ada", "a1", "ada.b-c_d", "0x"})
    @DisplayName("a plain name and a plain address make an invitation")
    void plain(String name) {
        assertThat(new Invitation(name, "ada+work@sub.acme.example", Locale.GERMAN, null).signInName())
                .isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({
        "a, a@b.example, /signInName",
        "Ada, a@b.example, /signInName",
        ".ada, a@b.example, /signInName",
        "acme/ada, a@b.example, /signInName",
        "'ada ', a@b.example, /signInName",
        "ada\u0131, a@b.example, /signInName",
        "ada, b.example, /email",
        "ada, '', /email",
        "ada, Ada <a@b.example>, /email",
        "ada, 'a@b.example,c@b.example', /email",
        "ada, a b@b.example, /email",
    })
    @DisplayName("what could be another's name, or more than an address, is refused by its place")
    void refused(String name, String address, String pointer) {
        assertThatThrownBy(() -> new Invitation(name, address, Locale.ENGLISH, null))
                .isInstanceOfSatisfying(InvalidInvitationException.class, refusal -> assertThat(refusal.detail())
                        .isEqualTo(pointer));
    }

    @Test
    @DisplayName("an address of two lines would be a header of its own")
    void lines() {
        assertThatThrownBy(() -> new Invitation("ada", "a@b.example\r\nBcc: c@b.example", Locale.ENGLISH, null))
                .isInstanceOf(InvalidInvitationException.class);
    }
}
