package candor.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** An address and a cookie are texts as well, which somebody else may have written. */
@BrowserTest
class HostileAddressIT {
    private static final String NUL = "%00";

    private final WholeSystem system;

    HostileAddressIT(WholeSystem system) {
        this.system = system;
    }

    @Test
    @DisplayName("in every part of every address: what is searched for stands in its field, the rest is not understood")
    void addresses(PortalBrowser browser) {
        WatchedPage avery = new WatchedPage(browser.signIn("avery", "/records/list.xhtml"), portal("/"));
        for (String sent : List.of(HostileText.MARKUP, "{0} '{' #{7*7} ${7*7} \u202e\ufeff%", "a\r\nX: b" + NUL)) {
            String hostile = URLEncoder.encode(sent, StandardCharsets.UTF_8).replace("%2500", NUL);
            List<String> lists = sent.equals(HostileText.MARKUP) // the filters are the same on both
                    ? List.of("/records/list.xhtml?", "/organization/records.xhtml?")
                    : List.of("/organization/records.xhtml?");
            for (String list : lists) {
                for (String name : List.of("surface", "category", "from", "to", "zone", "cursor", "user", "q")) {
                    avery.open(portal(list + name + "=" + hostile));
                    if (name.equals("q") && !hostile.contains(NUL)) {
                        assertThat(avery.page().inputValue("#q")).isEqualTo(sent);
                        avery.page().locator(".segments a").last().click(); // the search goes with it
                        assertThat(avery.page().inputValue("#q")).isEqualTo(sent);
                    }
                }
            }
            for (String address : List.of(
                    "/records/record.xhtml?id=",
                    "/records/content?id=",
                    "/records/accesses.xhtml?cursor=",
                    "/records/reports.xhtml?surface=",
                    "/records/reports.xhtml?cursor=",
                    "/organization/record.xhtml?id=",
                    "/organization/accesses.xhtml?user=",
                    "/organization/accesses.xhtml?from=",
                    "/organization/accesses.xhtml?cursor=",
                    "/organization/collection.xhtml?see=1&omit=",
                    "/organization/collection.xhtml?run=",
                    "/organization/exports.xhtml?users=",
                    "/organization/exports.xhtml?surface=",
                    "/organization/exports.xhtml?zone=",
                    "/organization/exports/content?id=",
                    "/policy/?as=",
                    "/policy/?version=",
                    "/policy/changes.xhtml?from=",
                    "/policy/changes.xhtml?to=",
                    "/catalogue/?show=",
                    "/?language=",
                    "/nothing/here?")) {
                avery.open(portal(address + hostile));
            }
        }
        assertThat(avery.faults()).isEmpty();
    }

    @Test
    @DisplayName("a hostile cookie of the time zone or the language counts for nothing")
    void cookies(PortalBrowser browser) {
        WatchedPage page = new WatchedPage(browser.open("/"), portal("/"));
        for (String name : List.of("zone", "language")) {
            page.page().setExtraHTTPHeaders(Map.of("Cookie", name + "=" + "%22%3E%3Cscript%3E..%2F"));
            page.open(portal("/"));
            page.open(portal("/policy/"));
        }
        assertThat(page.faults()).isEmpty();
    }

    private String portal(String path) {
        return system.portal("/").toString().replaceFirst("/$", "") + path;
    }
}
