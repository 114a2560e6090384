package candor.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.Cookie;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Follows the portal's own links from its landing page, and looks at each kind of page that it finds. */
@BrowserTest
class EveryPageIT {
    private static final String LINKS = "() => [...document.querySelectorAll('a[href]')]"
            + ".filter(a => a.origin === location.origin && !a.hasAttribute('download')).map(a => a.href)";
    private static final String OVERFLOW =
            "() => document.documentElement.scrollWidth - document.documentElement.clientWidth";

    private final List<String> faults = new ArrayList<>();
    private boolean keyboard;

    @ParameterizedTest
    @CsvSource({
        "nobody, en, true",
        "nobody, de, false",
        "casey, en, true",
        "casey, de, false",
        "avery, de, true",
        "sam, de, true",
        "stella, de, true"
    })
    @DisplayName(
            "every page found by its links is whole, in its language, violates nothing of WCAG 2.2 AA, and needs no mouse")
    void everyPage(String visitor, String language, boolean keys, PortalBrowser browser, WholeSystem system) {
        keyboard = keys; // the order of things is the same in every language
        Page page = visitor.equals("nobody") ? browser.open("/") : browser.signIn(visitor, "/records/list.xhtml");
        String start = system.portal("/").toString();
        browser.context().addCookies(List.of(new Cookie("language", language).setUrl(start)));
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                faults.add(page.url() + ": console: " + message.text());
            }
        });
        page.onRequest(request -> {
            boolean ours =
                    request.frame().url().startsWith(start) && !request.isNavigationRequest(); // signing in leaves
            if (ours && !request.url().startsWith(start) && !request.url().startsWith("data:")) {
                faults.add(page.url() + ": asks " + URI.create(request.url()).getHost());
            }
        });
        Map<String, String> seen = crawl(page, start, language);
        assertThat(faults).isEmpty();
        assertThat(seen).hasSizeGreaterThanOrEqualTo(visitor.equals("casey") ? 5 : 2);
    }

    private Map<String, String> crawl(Page page, String start, String language) {
        Map<String, String> seen = new LinkedHashMap<>();
        Deque<String> waiting = new ArrayDeque<>(List.of(start));
        while (!waiting.isEmpty()) {
            String address = waiting.remove();
            if (!isPage(address) || seen.putIfAbsent(kind(address), address) != null) {
                continue;
            }
            Response answer = page.navigate(address);
            if (!page.url().startsWith(start)) {
                continue; // the identity provider's, for who is not signed in
            }
            look(page, answer, language);
            for (Object link : (List<?>) page.evaluate(LINKS)) {
                waiting.add(link.toString());
            }
        }
        return seen;
    }

    /** A path without what follows it: all records are one kind, a welcome page and its file too. */
    private static String kind(String address) {
        return URI.create(address).getPath().replaceFirst("index\\.xhtml$", "");
    }

    private static boolean isPage(String address) {
        return kind(address).endsWith("/") || kind(address).endsWith(".xhtml");
    }

    private void look(Page page, Response answer, String language) {
        expect(page, "status", answer.status(), 200);
        expect(page, "lang", page.locator("html").getAttribute("lang"), language);
        expect(page, "h1", page.locator("h1").count(), 1);
        expect(page, "title", page.title().isBlank(), false);
        expect(page, "sentences of another language", untranslated(page, language), Set.of());
        for (int width : List.of(360, 2560)) {
            page.setViewportSize(width, 900);
            expect(page, "overflow at " + width, page.evaluate(OVERFLOW), 0);
        }
        page.setViewportSize(language.equals("de") ? 390 : 1440, 900);
        expect(page, "axe", Axe.violations(page), List.of());
        if (keyboard) {
            expect(page, "keyboard", TabWalk.faults(page), List.of());
        }
    }

    private void expect(Page page, String what, Object found, Object expected) {
        if (!found.equals(expected)) {
            faults.add(page.url() + ": " + what + ": " + found);
        }
    }

    /** Whole texts of a German page that are English words of ours and have German ones; what was sent is in bdi or lang. */
    private static Set<String> untranslated(Page page, String language) {
        Set<String> found = new TreeSet<>();
        if (language.equals("de")) {
            Map<String, String> others = EnglishWords.withGermanOnes();
            for (Object text : (List<?>) page.evaluate("() => { const all = [];"
                    + "const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);"
                    + "while (walk.nextNode()) { const p = walk.currentNode.parentElement;"
                    + "if (!p.closest('bdi, pre, code, script, style, [lang=en], [dir=auto]'))"
                    + "{ all.push(walk.currentNode.data.trim()); } } return all; }")) {
                if (others.containsKey(text.toString())) {
                    found.add(text.toString());
                }
            }
        }
        return found;
    }
}
