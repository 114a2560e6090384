package candor.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A form that somebody else wrote, sent in the name of who is signed in: without this session's own view state it does nothing. */
@BrowserTest
class ForgedFormIT {
    private static final String REQUESTS = "/api/v1/me/erasures";
    private static final String STATE = "jakarta.faces.ViewState";
    private static final Pattern OWN_STATE =
            Pattern.compile("name=\"jakarta\\.faces\\.ViewState\"[^>]*value=\"([^\"]+)\"");

    private final WholeSystem system;
    private final String mark = "f-" + UUID.randomUUID().toString().substring(0, 8);

    ForgedFormIT(WholeSystem system) {
        this.system = system;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "avery|gale|/organization/members.xhtml|?step=invite|invitation|invite=1&name=MARK&address=MARK@acme.example&language=en|person where sign_in_name = 'MARK'",
                "avery|gale|/organization/clients.xhtml||wish|make=1&name=MARK&tool=VIEW|person where sign_in_name like '%/MARK'",
                "casey|robin|/erasures/index.xhtml|?see=1&surface=CLOUD|ask|see=1&ask=1&from=&to=&zone=UTC&surface=CLOUD|erasure_request",
                "stella|milo|/steward/keys.xhtml||make|act=make&of=website|collector_key",
                "stella|milo|/steward/organizations.xhtml||create|act=create&name=MARK&displayName=MARK|organization where name = 'MARK'"
            })
    @DisplayName("without a state, with a made up one, as if the page kept none, with another's, from elsewhere")
    void nothingHappens(
            String who,
            String other,
            String page,
            String query,
            String form,
            String fields,
            String rows,
            PortalBrowser browser) {
        String sent = fields.replace("MARK", mark) + "&" + form + "=" + form;
        String shown = page + (query == null ? "" : query);
        String count = "select count(*) from " + rows.replace("MARK", mark);
        PortalSession mine = PortalSession.signIn(who, page, browser, system);
        PortalSession others = PortalSession.signIn(other, page, browser, system);
        String before = system.ask(count);
        for (Map.Entry<String, String> state : Map.of(
                        "none", "",
                        "made up", "1:1",
                        "as of a page that keeps none", "stateless",
                        "another's", state(others.get(shown)),
                        "of nothing", "%00")
                .entrySet()) {
            String stated = state.getKey().equals("none") ? "" : "&" + STATE + "=" + encoded(state.getValue());
            for (String[] headers : new String[][] {{}, {"Origin", "https://elsewhere.invalid"}}) {
                HttpResponse<String> answer = mine.post(page, sent + stated, headers);
                assertThat(system.ask(count))
                        .as(state.getKey() + " " + answer.statusCode())
                        .isEqualTo(before);
            }
            mine.get(page + "?" + sent + stated);
            assertThat(system.ask(count))
                    .as(state.getKey() + ", in the address")
                    .isEqualTo(before);
        }
        HttpResponse<String> fromElsewhere = mine.post(
                page,
                sent + "&" + STATE + "=" + encoded(state(mine.get(shown))),
                "Origin",
                "https://elsewhere.invalid",
                "Sec-Fetch-Site",
                "cross-site");
        assertThat(fromElsewhere.statusCode())
                .as("with the right state, sent from another site")
                .isEqualTo(403);
        assertThat(system.ask(count)).isEqualTo(before);
        HttpResponse<String> own = mine.post(page, sent + "&" + STATE + "=" + encoded(state(mine.get(shown))));
        assertThat(Integer.parseInt(system.ask(count)) - Integer.parseInt(before))
                .as("the same form from the page itself: " + own.statusCode())
                .isEqualTo(1);
    }

    @AfterEach
    void takeBack() {
        Deletions deletions = new Deletions(system);
        for (JsonNode request : deletions.read(REQUESTS, "casey").path("items")) {
            if (request.path("state").asText().equals("ASKED")) {
                deletions.takeBack(REQUESTS + "/" + request.path("id").asText(), "casey");
            }
        }
    }

    private static String state(HttpResponse<String> page) {
        Matcher found = OWN_STATE.matcher(page.body());
        assertThat(found.find()).as("the page has a form: " + page.statusCode()).isTrue();
        return found.group(1);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("%2500", "%00");
    }
}
