package candor.system;

import static org.assertj.core.api.Assertions.assertThat;

import candor.system.Doors.Endpoint;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** R16, R18: everybody at every door of the running server, by a table that is read from the contract. */
@BrowserTest
class EveryRoleIT {
    private static final String FORBIDDEN = "urn:candor:problem:forbidden";
    private static final Map<String, Set<String>> PEOPLE = people();

    private final WhoMayCome table = new WhoMayCome();
    private final List<String> faults = new ArrayList<>();
    private final WholeSystem system;

    EveryRoleIT(WholeSystem system) {
        this.system = system;
    }

    private static Map<String, Set<String>> people() {
        Map<String, Set<String>> people = new LinkedHashMap<>();
        people.put("casey", Set.of("customer"));
        people.put("dana", Set.of("customer"));
        people.put("avery", Set.of("customer", "org-admin"));
        people.put("gale", Set.of("customer", "org-admin"));
        people.put("sam", Set.of("staff"));
        people.put("stella", Set.of("steward"));
        return people;
    }

    @Test
    @DisplayName("the server describes each endpoint that is declared, and the table names each, as it does each page")
    void everyDoorIsNamed() {
        assertThat(Doors.described(system)).hasSizeGreaterThan(100).isEqualTo(Doors.declared());
        assertThat(Doors.described(system)).allSatisfy(each -> assertThat(table.of(each.path()))
                .as("who may come to " + each)
                .isNotEmpty());
        assertThat(Doors.ofThePortal()).hasSizeGreaterThan(40).allSatisfy(each -> assertThat(table.of(each))
                .as("who may come to " + each)
                .isNotEmpty());
    }

    @Test
    @DisplayName(
            "who cannot say who they are gets 401 at every endpoint: nothing said, no token, a changed, an old, another realm's one")
    void strangers() {
        Realm realm = new Realm(system);
        String good = system.token("avery");
        Map<String, String> strangers = new LinkedHashMap<>();
        strangers.put("nothing", "");
        strangers.put("no scheme", good);
        strangers.put("another scheme", "Basic YXZlcnk6Y2FuZG9y");
        strangers.put("no token", "Bearer avery");
        strangers.put("an empty token", "Bearer ");
        strangers.put("a key", "Bearer demo-license-acme");
        strangers.put("changed", "Bearer " + changed(good));
        strangers.put("unsigned", "Bearer " + unsigned(good));
        strangers.put("expired", "Bearer " + realm.expired("avery"));
        strangers.put("another realm's", "Bearer " + realm.ofAnotherRealm());
        for (Endpoint each : Doors.described(system)) {
            strangers.forEach((kind, authorization) -> {
                boolean keyOfItsOwn =
                        kind.equals("a key") && table.of(each.path()).contains(WhoMayCome.KEY);
                HttpResponse<String> answer = ask(each, authorization);
                if (!keyOfItsOwn && answer.statusCode() != 401) {
                    faults.add(each + " for " + kind + ": " + answer.statusCode());
                }
            });
        }
        assertThat(faults).isEmpty();
    }

    @Test
    @DisplayName("everybody at every endpoint: in, or 403 before anything of the request is read")
    void endpoints() {
        Map<String, Set<String>> callers = new LinkedHashMap<>(PEOPLE);
        callers.put("a program", Set.of("program"));
        String program = program();
        for (Endpoint each : Doors.described(system)) {
            callers.forEach((who, roles) -> {
                String token = roles.contains("program") ? program : system.token(who);
                HttpResponse<String> answer = ask(each, "Bearer " + token);
                int status = answer.statusCode();
                if (table.of(each.path()).contains(WhoMayCome.KEY)) {
                    expect(each, who, status, status == 401);
                } else if (table.isLetIn(each.path(), roles)) {
                    expect(each, who, status, status < 500 && status != 401 && status != 405 && !isForbidden(answer));
                    expect(each, who, status, !each.changes() || status >= 400); // what it was sent is no order
                } else {
                    expect(each, who, status, isForbidden(answer));
                }
            });
        }
        assertThat(faults).isEmpty();
    }

    @Test
    @DisplayName("everybody at every page and servlet: in, led to sign in, or 403")
    void pages(PortalBrowser browser) {
        look("nobody", Set.of(), PortalSession.none(system));
        PEOPLE.forEach(
                (who, roles) -> look(who, roles, PortalSession.signIn(who, "/records/list.xhtml", browser, system)));
        assertThat(faults).isEmpty();
    }

    private void look(String who, Set<String> roles, PortalSession session) {
        for (String address : Doors.ofThePortal()) {
            for (String method : List.of("GET", "HEAD")) {
                HttpResponse<String> answer = session.ask(method, address);
                int status = answer.statusCode();
                boolean led = status == 302
                        && answer.headers()
                                .firstValue("Location")
                                .orElse("")
                                .startsWith(system.provider().toString());
                if (who.equals("gale") && address.startsWith("/organization/exports")) {
                    expect(address, who, status, status == 403 || status == 404); // R16: globex has no tool EXPORT
                } else if (address.equals("/sign-out") || address.equals("/beacon")) {
                    expect(address, who, status, status < 500 && status != 401 && status != 403);
                } else if (table.isLetIn(address, roles)) {
                    boolean oneOfMany = status == 404 || status == 400 || status == 302 && !led; // none was named
                    expect(address, who, status, status == 200 || oneOfMany);
                    expect(address, who, status, !oneOfMany || isOneOfMany(address));
                } else {
                    expect(address, who, status, roles.isEmpty() ? led : status == 403);
                }
            }
        }
    }

    private static boolean isOneOfMany(String address) {
        return address.matches(
                ".*/(record|request|deletion|group|agreement|organization|nothing|content|progress|certificate(\\.pdf)?|export)(\\.xhtml)?");
    }

    private void expect(Object door, String who, int status, boolean good) {
        if (!good) {
            faults.add(door + " for " + who + ": " + status);
        }
    }

    /** With an id that nothing has, and a body that is no order. */
    private HttpResponse<String> ask(Endpoint each, String authorization) {
        boolean body = Set.of("POST", "PUT", "PATCH").contains(each.method());
        String path = each.with(each.path().contains("{sequence}") ? "999999999999" : new UUID(7, 7).toString());
        HttpRequest.Builder request = HttpRequest.newBuilder(system.portal(path))
                .method(each.method(), body ? BodyPublishers.ofString("[]") : BodyPublishers.noBody());
        if (body) {
            request.header("Content-Type", "application/json");
        }
        return system.send(authorization.isEmpty() ? request : request.header("Authorization", authorization));
    }

    private static boolean isForbidden(HttpResponse<String> answer) {
        return answer.statusCode() == 403
                && WholeSystem.json(answer).path("type").asText().equals(FORBIDDEN);
    }

    /** Of an organization's own, with every tool. */
    private String program() {
        JsonNode made = WholeSystem.json(new Calls(system)
                .as(
                        "avery",
                        "POST",
                        "/api/v1/organization/clients",
                        "{\"name\": \"r-%s\", \"tools\": [\"VIEW\", \"EXPORT\", \"MANAGE\", \"DELETE\"]}"
                                .formatted(UUID.randomUUID().toString().substring(0, 8))));
        return WholeSystem.json(new Realm(system)
                        .tokenOf(
                                made.path("clientId").asText(),
                                made.path("secret").asText()))
                .path("access_token")
                .asText();
    }

    /** Says that it is a steward's, which nobody signed. */
    private static String changed(String token) {
        String[] parts = token.split("\\.");
        String claims = new String(Base64.getUrlDecoder().decode(parts[1])).replace("\"customer\"", "\"steward\"");
        return parts[0] + "." + encoded(claims) + "." + parts[2];
    }

    private static String unsigned(String token) {
        return encoded("{\"alg\":\"none\",\"typ\":\"JWT\"}") + "." + token.split("\\.")[1] + ".";
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes());
    }
}
