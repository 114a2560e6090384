package candor.system;

import static org.assertj.core.api.Assertions.assertThat;

import candor.system.Doors.Endpoint;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** There is one way to each page and endpoint, and its guard stands there: no spelling, method or folder leads around it. */
@BrowserTest
class AroundTheGuardIT {
    private static final List<String> GUARDED = List.of(
            "/records/list.xhtml",
            "/organization/index.xhtml",
            "/organization/exports/content",
            "/diagnostics/index.xhtml",
            "/steward/audit.xhtml",
            "/steward/audit/export");
    /** {@code F} is the folder, {@code P} the page in it. */
    private static final List<String> SPELLINGS = List.of(
            "//F/P",
            "///F/P",
            "/./F/P",
            "/F//P",
            "/F/./P",
            "/x/../F/P",
            "/F/../F/P",
            "/policy/../F/P",
            "/F;x=1/P",
            "/F;/P",
            "/;/F/P",
            "/F/P;jsessionid=x",
            "/F/P;x=.css",
            "/%2e/F/P",
            "/x/%2e%2e/F/P",
            "/policy/%2e%2e/F/P",
            "/policy/%2e%2e%2fF/P",
            "/policy/..;/F/P",
            "/policy/..%5cF/P",
            "/%2fF/P",
            "/F%2fP",
            "/F%2f%2fP",
            "/F%5cP",
            "/F%3b/P",
            "/F%00/P",
            "/F/P%00",
            "/F/P%00.css",
            "/%252e/F/P",
            "/F%252fP",
            "/faces/F/P",
            "/faces//F/P",
            "/F/P/",
            "/F/P/x.xhtml",
            "/x.xhtml/F/P",
            "/api/../F/P",
            "/collect/..;/F/P",
            "/jakarta.faces.resource/../F/P",
            "/jakarta.faces.resource/F/P",
            "/jakarta.faces.resource/F/P.xhtml",
            "/jakarta.faces.resource/P.xhtml?ln=../F",
            "/jakarta.faces.resource/P?ln=../F",
            "/jakarta.faces.resource/P.xhtml?ln=/F",
            "/jakarta.faces.resource/P.xhtml?con=../F",
            "/javax.faces.resource/P.xhtml?ln=../F");

    private static final List<String> INSIDE = List.of(
            "WEB-INF/web.xml",
            "WEB-INF/oidc.json",
            "WEB-INF/templates/page.xhtml",
            "WEB-INF/errors/403.xhtml",
            "WEB-INF/tags/desk/keyMake.xhtml",
            "META-INF/MANIFEST.MF");

    private final List<String> faults = new ArrayList<>();
    private final WholeSystem system;

    AroundTheGuardIT(WholeSystem system) {
        this.system = system;
    }

    @Test
    @DisplayName("no spelling of its address leads to a page for who may not come, signed in or not")
    void spellings(PortalBrowser browser) {
        PortalSession nobody = PortalSession.none(system);
        PortalSession robin = PortalSession.signIn("robin", "/records/list.xhtml", browser, system);
        for (String address : GUARDED) {
            for (String spelling : SPELLINGS) {
                String spelled = spell(spelling, address);
                expectNothing("nobody", nobody.get(spelled), spelled);
                if (!address.startsWith("/records/")) {
                    expectNothing("robin", robin.get(spelled), spelled);
                }
            }
            for (String other : List.of(address.toUpperCase(), address.replace(".xhtml", ".XHTML"))) {
                if (!other.equals(address)) {
                    expectNothing("nobody", nobody.get(other), other);
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    @DisplayName("what is inside the application, its settings, templates, error pages, is no address at all")
    void inside(PortalBrowser browser) {
        PortalSession stella = PortalSession.signIn("stella", "/steward/", browser, system);
        for (String file : INSIDE) {
            for (String spelling : SPELLINGS) {
                String spelled = spell(spelling, "/" + file);
                expectNothing("stella", stella.get(spelled), spelled);
            }
            for (String spelled :
                    List.of("/" + file, "/" + file.toLowerCase(), "/" + file.replace("-", "%2d"), "/steward/" + file)) {
                expectNothing("stella", stella.get(spelled), spelled);
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    @DisplayName("what no client writes into a request's first line is answered, and with no page")
    void rawLines() throws IOException {
        for (String target : List.of(
                "/steward\\audit.xhtml",
                "/../steward/audit.xhtml",
                "/steward/audit.xhtml HTTP/1.1 x",
                "steward/audit.xhtml",
                "http://elsewhere.invalid/steward/audit.xhtml",
                system.portal("/") + "steward/audit.xhtml",
                "/%",
                "/%zz/steward/audit.xhtml",
                "/\u00ff/steward/audit.xhtml",
                "/%c0%ae%c0%ae/steward/audit.xhtml",
                "/policy/%c0%ae%c0%ae/steward/audit.xhtml")) {
            assertThat(firstLine(target)).as(target).doesNotContain(" 200 ").doesNotContain(" 500 ");
        }
    }

    @Test
    @DisplayName(
            "a method that an endpoint has not is a 405 that says which it has, for who may come; 401 and 403 come first")
    void methodsOfEndpoints() {
        TreeMap<String, Set<String>> methods = new TreeMap<>();
        Doors.described(system).forEach(each -> methods.computeIfAbsent(each.path(), path -> new TreeSet<>())
                .add(each.method()));
        WhoMayCome table = new WhoMayCome();
        methods.forEach((path, has) -> {
            String who = table.of(path).contains("customer")
                    ? "casey"
                    : table.of(path).contains("org-admin")
                            ? "avery"
                            : table.of(path).contains("staff") ? "sam" : "stella";
            String address = new Endpoint("GET", path).with(path.contains("{sequence}") ? "1" : "none");
            for (String method : List.of("GET", "POST", "PUT", "PATCH", "DELETE", "TRACE", "PROPFIND")) {
                boolean key = table.of(path).contains(WhoMayCome.KEY);
                if (!has.contains(method)) {
                    HttpResponse<String> answer = ask(method, address, key ? "demo-cloud" : system.token(who));
                    String allowed = answer.headers().firstValue("Allow").orElse("");
                    if (answer.statusCode() != 405
                            || !method.equals("TRACE")
                                    && !allowed.contains(has.iterator().next())) {
                        faults.add(method + " " + path + ": " + answer.statusCode() + " Allow: " + allowed);
                    }
                    if (!key && ask(method, address, "none").statusCode() != 401 && !method.equals("TRACE")) {
                        faults.add(method + " " + path + " for nobody: "
                                + ask(method, address, "none").statusCode());
                    }
                }
            }
        });
        assertThat(faults).isEmpty();
    }

    @Test
    @DisplayName(
            "whatever the method, a page is for who may come; TRACE echoes nothing, and what only looks changes nothing")
    void methodsOfPages(PortalBrowser browser) {
        PortalSession robin = PortalSession.signIn("robin", "/records/list.xhtml", browser, system);
        for (String address : Doors.ofThePortal()) {
            for (String method : List.of("POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "PROPFIND")) {
                int status = robin.ask(method, address).statusCode();
                boolean guarded = address.matches("/(organization|diagnostics|steward)/.*");
                if (status >= 500 || guarded && status < 300 || isNoMethodOfPages(method, address) && status != 405) {
                    faults.add(method + " " + address + ": " + status);
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    private static boolean isNoMethodOfPages(String method, String address) {
        return !method.equals("POST") && !address.matches("/(api|collect|beacon)(/.*)?");
    }

    private void expectNothing(String who, HttpResponse<String> answer, String address) {
        boolean led = answer.statusCode() == 302; // to sign in, or to the address as it is written
        boolean missing = Set.of(400, 401, 403, 404, 405).contains(answer.statusCode());
        boolean another = answer.statusCode() == 200 && isLandingPage(answer);
        if (!led && !missing && !another) {
            faults.add(address + " for " + who + ": " + answer.statusCode() + " "
                    + answer.body().length());
        }
    }

    /** Nothing of which is guarded. */
    private boolean isLandingPage(HttpResponse<String> answer) {
        return answer.body().contains("<body class=\"landing\"");
    }

    private static String spell(String spelling, String address) {
        int end = address.indexOf('/', 1);
        return spelling.replace("F", "\u0001")
                .replace("P", address.substring(end + 1))
                .replace("\u0001", address.substring(1, end));
    }

    private HttpResponse<String> ask(String method, String path, String token) {
        return system.send(HttpRequest.newBuilder(system.portal(path))
                .header("Authorization", "Bearer " + token)
                .method(method, BodyPublishers.noBody()));
    }

    private String firstLine(String target) throws IOException {
        URI portal = system.portal("/");
        try (Socket socket = new Socket(portal.getHost(), portal.getPort())) {
            socket.getOutputStream()
                    .write(("GET " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.ISO_8859_1));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
            return answer.lines().findFirst().orElse("");
        }
    }
}
