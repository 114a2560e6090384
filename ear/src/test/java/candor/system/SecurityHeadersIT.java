package candor.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every answer tells a browser about itself, whoever gives it: a page, the API, the server's own error. */
@WholeSystemTest
class SecurityHeadersIT {
    private static final String CONTENT_SECURITY_POLICY = "Content-Security-Policy";

    private final WholeSystem system;

    SecurityHeadersIT(WholeSystem system) {
        this.system = system;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/policy/",
                "/catalogue",
                "/catalogue.jsonld",
                "/records/list.xhtml",
                "/records/content?id=1",
                "/organization/records.xhtml",
                "/nothing",
                "/nothing.xhtml",
                "/WEB-INF/web.xml",
                "/sign-out",
                "/?language=de",
                "/beacon",
                "/beacon.js",
                "/api/v1/me/records",
                "/api/nothing",
                "/collect/v1/software",
                "/jakarta.faces.resource/portal.css.xhtml?ln=candor",
                "/jakarta.faces.resource/nothing.css.xhtml?ln=candor"
            })
    @DisplayName("every answer has one Content-Security-Policy, and the other headers, once each")
    void everyAnswer(String path) {
        HttpResponse<String> answer = get(path);
        assertThat(answer.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(answer.headers().allValues("X-Frame-Options")).containsExactly("DENY");
        assertThat(answer.headers().allValues("Referrer-Policy")).containsExactly("same-origin");
        assertThat(answer.headers().allValues("Cross-Origin-Opener-Policy")).containsExactly("same-origin");
        assertThat(answer.headers().allValues("Cross-Origin-Resource-Policy"))
                .containsExactly(path.equals("/catalogue.jsonld") ? "cross-origin" : "same-origin");
        assertThat(answer.headers().allValues("Permissions-Policy")).hasSize(1);
        assertThat(answer.headers().map())
                .doesNotContainKeys("strict-transport-security", "server", "x-powered-by"); // this is plain HTTP
        assertThat(answer.headers().allValues(CONTENT_SECURITY_POLICY)).hasSize(1);
        assertThat(policyOf(answer))
                .contains("default-src 'none'", "base-uri 'none'", "frame-ancestors 'none'")
                .doesNotContain("unsafe", "*", "http:", "data:");
    }

    @Test
    @DisplayName("what is no page of the portal runs nothing at all; a page runs our own scripts alone")
    void whatRuns() {
        assertThat(policyOf(get("/api/nothing"))).endsWith("sandbox");
        assertThat(policyOf(get("/beacon.js"))).endsWith("sandbox");
        assertThat(policyOf(get("/openapi"))).endsWith("sandbox");
        assertThat(policyOf(get("/nothing"))).matches(".*style-src 'self';.*script-src 'self' 'nonce-[\\w+/=-]+';?");
    }

    @Test
    @DisplayName("our own styles may be kept for a year under an address that changes with them; pages not at all")
    void caching() {
        assertThat(get("/jakarta.faces.resource/portal.css.xhtml?ln=candor")
                        .headers()
                        .allValues("Cache-Control"))
                .containsExactly("max-age=31536000");
        assertThat(get("/policy/").headers().allValues("Cache-Control")).containsExactly("no-store");
    }

    private static String policyOf(HttpResponse<String> answer) {
        return answer.headers().firstValue(CONTENT_SECURITY_POLICY).orElse("");
    }

    private HttpResponse<String> get(String path) {
        return system.send(HttpRequest.newBuilder(system.portal(path)).header("Accept", "text/html"));
    }
}
