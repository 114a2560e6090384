package candor.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.undertow.Undertow;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.ProxyPeerAddressHandler;
import io.undertow.util.HttpString;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a browser is told where no browser test comes: over TLS, and when a page fails half way. */
class SecurityHeadersTest {
    private static final HttpString POLICY = new HttpString("Content-Security-Policy");

    @Test
    @DisplayName("only an answer over TLS says that there is to be nothing else")
    void transportSecurity() throws Exception {
        assertThat(answer("https").firstValue("Strict-Transport-Security")).contains("max-age=31536000");
        assertThat(answer("http").firstValue("Strict-Transport-Security")).isEmpty();
    }

    @Test
    @DisplayName("what says no policy of its own runs nothing; of two, the last one holds")
    void onePolicy() throws Exception {
        assertThat(answer("http").allValues("Content-Security-Policy")).containsExactly(SecurityHeaders.NOTHING_RUNS);
        assertThat(answer("http", "script-src 'nonce-1'", "script-src 'nonce-2'")
                        .allValues("Content-Security-Policy"))
                .containsExactly("script-src 'nonce-2'");
    }

    /** @param policies as pages add them, one after the other */
    private static HttpHeaders answer(String scheme, String... policies) throws IOException, InterruptedException {
        Undertow server = Undertow.builder()
                .addHttpListener(0, "localhost")
                .setHandler(new ProxyPeerAddressHandler(exchange -> answer(exchange, policies)))
                .build();
        server.start();
        try {
            int port = ((InetSocketAddress) server.getListenerInfo().get(0).getAddress()).getPort();
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/"))
                    .header("X-Forwarded-Proto", scheme)
                    .build();
            return HttpClient.newHttpClient()
                    .send(request, BodyHandlers.discarding())
                    .headers();
        } finally {
            server.stop();
        }
    }

    private static void answer(HttpServerExchange exchange, String... policies) {
        SecurityHeaders.put(exchange, exchange.getRelativePath());
        Arrays.stream(policies).forEach(each -> exchange.getResponseHeaders().add(POLICY, each));
        exchange.endExchange();
    }
}
