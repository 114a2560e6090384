package candor.diagnostics.masking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** R18: what staff sees says nothing of who somebody is. */
class MaskingTest {
    private static final Masking PLAIN = new Masking(PrivateWords.NONE);

    @ParameterizedTest
    @DisplayName("R18: whatever identifies somebody, or lets one act as them, is masked and the rest stays")
    @CsvSource(
            delimiter = '|',
            value = {
                "mail to anna.schmidt+x@example.co.uk failed | mail to [mail] failed",
                "mail to 'jörg@müller.example' failed | mail to '[mail]' failed",
                "?to=anna%40example.com&x=1 | ?to=[mail]&x=1",
                "user root@localhost | user [mail]",
                "no answer from 192.168.17.4:443 | no answer from [ip]:443",
                "no answer from 2001:db8:85a3::8a2e:370:7334 now | no answer from [ip] now",
                "peer [fe80::1%eth0] | peer [[ip]%eth0]",
                "from ::ffff:10.0.0.7 on | from [ip] on",
                "at 2001:0db8:85a3:0000:0000:8a2e:0370:7334. | at [ip].",
                "in C:\\Users\\casey\\AppData\\x.exr | in C:\\Users\\[user]\\AppData\\x.exr",
                "in C:\\\\Users\\\\casey k\\\\x.exr | in C:\\\\Users\\\\[user]\\\\x.exr",
                "in C:/Users/Casey Jones/x.exr' | in C:/Users/[user]/x.exr'",
                "in /home/casey/x.py\", line 3 | in /home/[user]/x.py\", line 3",
                "in /Users/casey | in /Users/[user]",
                "file:///home/casey%20jones/a | file:///home/[user]/a",
                "in C%3A%5CUsers%5Ccasey%5Cx | in C%3A%5CUsers%5C[user]%5Cx",
                "in /mnt/c/Users/casey/x | in /mnt/c/Users/[user]/x",
                "on \\\\fileserver7\\share\\a.exr | on \\\\[host]\\share\\a.exr",
                "jwt eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.dBjftJeZ4CVPmB92K27uhbUJU1p1r end | jwt [token] end",
                "Authorization: Bearer abcDEF123456.x | Authorization: [token]",
                "bearer abcdef123456 gone | bearer [token] gone",
                "https://casey:geheim@host.example/a | https://[token]@host.example/a",
                "password=hunter2 user | password=[token] user",
                "{\"api_key\": \"a1b2\"} | {\"api_key\": \"[token]\"}",
                "{\\\"clientSecret\\\":\\\"a1b2\\\"} | {\\\"clientSecret\\\":\\\"[token]\\\"}",
                "&sig=abc%2Fdef& | &sig=[token]&",
                "key AKIAIOSFODNN7EXAMPLE was | key [token] was",
                "ghp_16C7e42F292c6912E7710c838347Ae178B4a | [token]",
                "sha 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08 | sha [token]",
                "blob dGhpcyBpcyBhIHNlY3JldCB0b2tlbg3X9kQ== | blob [token]",
                "card 4111 1111 1111 1111 declined | card [card] declined",
                "card 5500-0000-0000-0004. | card [card].",
                "call +49 170 1234567 now | call [phone] now",
                "call 0170/123 45 67 now | call [phone] now",
                "call (555) 123-4567 now | call [phone] now",
                "call 555-123-4567 now | call [phone] now",
                "call 0049-30-1234567 | call [phone]",
            })
    void masked(String text, String masked) {
        assertThat(PLAIN.mask(text)).isEqualTo(masked);
    }

    @ParameterizedTest
    @DisplayName("what everybody's error says stays readable")
    @ValueSource(
            strings = {
                "   at Lumen.Render.Gpu.DeviceBuffer.Allocate(Int64 bytes, BufferUsage usage) in C:\\build\\lumen\\src\\Gpu\\DeviceBuffer.cs:line 118",
                "  File \"lumen_render/core/session.py\", line 148, in generate",
                "lumen_core.dll!lumen::bvh::Node::intersect(lumen::Ray const&, lumen::Hit&) + 0x4c  [bvh.cpp:311]",
                "#0  std::thread::_State_impl<lumen::TextureStream::Loop>::_M_run() at thread:253",
                "Access violation reading location 0x0000000000000018",
                "at 2026-05-21T09:13:05.123Z, 12:30:45",
                "order 4111 1111 1111 1112 of 1234567890",
                "tried to allocate 5.27 GiB (4294967296 bytes)",
                "version 4.2.1, driver 552.22",
                "3f2a91b0-1c2d-4e5f-8a9b-0c1d2e3f4a5b",
                "no homework for users of media: a/b",
                "cache key missing",
                "dead::beef", // C++
            })
    void kept(String text) {
        assertThat(PLAIN.mask(text)).isEqualTo(text);
    }

    @Test
    @DisplayName("R18: a private key goes whole, also where its end is missing")
    void privateKey() {
        String begin = "x -----BEGIN RSA PRIVATE KEY-----\nMIIEow\nAAAA\n";
        assertThat(PLAIN.mask(begin + "-----END RSA PRIVATE KEY----- y")).isEqualTo("x [key] y");
        assertThat(PLAIN.mask(begin)).doesNotContain("MIIEow");
    }

    @Test
    @DisplayName(
            "R18: the person's own names and what they wrote go, whatever the case, and also where they are quoted in part")
    void ownWords() {
        Masking masking = new Masking(new PrivateWords(
                Set.of("anna.schmidt@example.org", "rob"), Set.of("fog over a quiet harbour at dawn")));
        assertThat(masking.mask("SCHMIDT_final.blend by Rob, probe of AnnaSchmidt"))
                .isEqualTo("[name]_final.blend by [name], probe of [name][name]");
        assertThat(masking.mask("no tile for \"Fog over a  quiet harbour at dawn\"!"))
                .doesNotContainIgnoringCase("harbour");
    }

    @Test
    @DisplayName("R18: a person called like a mark changes no mark")
    void calledLikeAMark() {
        Masking masking = new Masking(new PrivateWords(Set.of("mail@example.org", "token"), Set.of()));
        assertThat(masking.mask("mail to anna@example.com, Token: [mail] password=hunter2"))
                .isEqualTo("[name] to [mail], [name]: [mail] password=[token]");
    }

    @Test
    @DisplayName("R18: in a context what stands under a telling name goes whatever it is")
    void context() throws Exception {
        var masked = new MaskedJson(PLAIN)
                .mask(
                        new JsonMapper()
                                .readTree(
                                        "{\"tile\": 7, \"userName\": \"x y\", \"prompt\": {\"a\": 1}, \"deep\": [{\"note\": \"a@b.example\"}], \"a@b.example\": 1, \"card number\": 4111111111111111, \"n\": 4111111111111111}"));
        assertThat(masked.toString())
                .isEqualTo(
                        "{\"tile\":7,\"userName\":\"[masked]\",\"prompt\":\"[masked]\",\"deep\":[{\"note\":\"[mail]\"}],\"[mail]\":1,\"card number\":\"[masked]\",\"n\":\"[card]\"}");
    }

    @Test
    @DisplayName("R18: what is masked twice is masked as before, and a cut leaves no half of a secret")
    void twiceAndCut() {
        String text = "password=hunter2 in /home/casey/x by anna@example.com";
        assertThat(PLAIN.mask(PLAIN.mask(text))).isEqualTo(PLAIN.mask(text));
        String token = "eyJhbGciOiJIUzI1NiJ9." + "a".repeat(300) + "." + "b".repeat(40);
        assertThat(PLAIN.mask("x".repeat(90) + " " + token, 100)).doesNotContain("eyJ");
    }

    @ParameterizedTest
    @MethodSource("hostile")
    @DisplayName("the work grows with the length of a text, also of hostile ones of a megabyte: none takes minutes")
    void hostile(String text) {
        Masking masking = new Masking(new PrivateWords(Set.of("aaaaaaaa", "casey"), Set.of("a".repeat(500))));
        assertTimeoutPreemptively(Duration.ofSeconds(90), () -> masking.mask(text));
    }

    static Stream<String> hostile() {
        return Stream.of(
                        "a",
                        "a@",
                        "@",
                        "1",
                        "1 ",
                        "1.",
                        ":",
                        "a:",
                        "::",
                        "/home/",
                        "\\Users\\",
                        "\\",
                        "%",
                        "%2F",
                        "eyJ",
                        "eyJa.",
                        "key=",
                        "pass",
                        "pass_",
                        "-----BEGIN PRIVATE KEY-----",
                        "-----BEGIN A",
                        "//a:",
                        "bearer ",
                        "+1",
                        "(",
                        "\u202e",
                        "\ud83d",
                        "token: ",
                        "a_",
                        "a.",
                        "ey.",
                        "'",
                        "0 0-",
                        "/users/a ",
                        "a.a ",
                        "://a",
                        "host:",
                        "AB12-",
                        "<password ",
                        "name token ",
                        "token=\"",
                        "token\\\"",
                        "(at)")
                .map(piece -> piece.repeat(1_000_000 / piece.length()));
    }
}
