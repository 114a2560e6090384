package candor.system;

import static org.assertj.core.api.Assertions.assertThat;

import candor.policy.model.Category;
import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.Set;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The catalogue of what is collected, as anybody finds it who has not signed in. */
@BrowserTest
class CatalogueIT {

    @Test
    @DisplayName("from the landing page to every category and element, without signing in")
    void everybodyFindsEverything(PortalBrowser browser) {
        Page page = browser.open("/");
        page.locator("main")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("The whole catalogue"))
                .click();
        assertThat(page.url()).endsWith("/catalogue/");
        page.locator(".show a").click();
        for (Category category : Category.values()) {
            Locator section = page.locator("article.category:has([id='" + category + "'])");
            assertThat(section.locator("h3").innerText()).isNotEqualTo(category.name());
            category.elements()
                    .forEach(element -> assertThat(section.locator("tr[id='" + category + "." + element + "']")
                                    .innerText())
                            .contains(element.name()));
        }
    }

    @Test
    @DisplayName("the table says for whom an element is kept, for how long, and leads to why")
    void forWhomHowLongAndWhy(PortalBrowser browser) {
        Page page = browser.open("/catalogue/#RENDER_INPUT");
        Locator inputs = page.locator("article.category:has([id='RENDER_INPUT'])");
        assertThat(inputs.locator(".period").innerText()).contains("730 days");
        Locator prompt = inputs.locator("tr[id='RENDER_INPUT.PROMPT']");
        assertThat(prompt.getByRole(AriaRole.CELL).allInnerTexts())
                .satisfiesExactly(
                        from -> assertThat(from).contains("/tasks[]/input/prompt", "/tasks[]/input/negativePrompt"),
                        kind -> assertThat(kind).contains("Content"),
                        consumer -> assertThat(consumer).contains("Kept"),
                        withAgreement -> assertThat(withAgreement).contains("Kept"),
                        without -> assertThat(without).contains("Left out"));
        inputs.getByRole(AriaRole.COLUMNHEADER).last().getByRole(AriaRole.LINK).click();
        Locator why = page.locator(":target");
        assertThat(why.innerText()).contains("Clause 3, Enterprise", "R9");
    }

    @Test
    @DisplayName("closed, a category says what it is, for whom it is kept and how long; a link into it opens it")
    void atAGlance(PortalBrowser browser) {
        Page page = browser.open("/catalogue/");
        assertThat(page.locator("article.category details[open]").count()).isZero();
        assertThat(page.locator("article.category:has([id='PROCESSING']) summary")
                        .innerText())
                .contains("Processing", "730 days", "Consumer: Kept", "Enterprise, no agreement: 1 of 2 kept");
        Locator prompt = page.locator("tr[id='RENDER_INPUT.PROMPT']");
        assertThat(prompt.isVisible()).isFalse();
        page.navigate(page.url() + "#RENDER_INPUT.PROMPT");
        prompt.waitFor();
        assertThat(page.locator("article.category details[open]").count()).isEqualTo(1);
    }

    @Test
    @DisplayName("on paper every category is open")
    void printed(PortalBrowser browser) {
        Page page = browser.open("/catalogue/");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator("tr[id='RENDER_INPUT.PROMPT'] .element-name").boundingBox().height)
                .isPositive();
    }

    @Test
    @DisplayName("another version has its catalogue, which leads to that version's statement")
    void anotherVersion(PortalBrowser browser) {
        Page page = browser.open("/catalogue/?version=2&show=all");
        assertThat(page.locator("main").innerText()).contains("not the catalogue of the version in force");
        assertThat(page.locator("article.category:has([id='RENDER_INPUT']) .period")
                        .innerText())
                .contains("90 days");
        page.locator("main a[href='/policy/?version=2']").click();
        assertThat(page.locator(".edition").innerText()).contains("Version 2", "Takes effect on");
    }

    @Test
    @DisplayName("every link within the page leads somewhere in it")
    void linksLeadSomewhere(PortalBrowser browser) {
        Page page = browser.open("/catalogue/");
        assertThat(page.evaluate("() => [...document.querySelectorAll('main a[href^=\"#\"]')]"
                        + ".map(a => a.getAttribute('href')).filter(h => !document.getElementById(h.substring(1)))"))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .isEmpty();
    }

    @Test
    @DisplayName("as JSON-LD it is open to every program, names every category, and leads to the page's anchors")
    void forPrograms(WholeSystem system, PortalBrowser browser) {
        HttpResponse<String> response = system.send(HttpRequest.newBuilder(system.portal("/catalogue.jsonld")));
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/ld+json");
        assertThat(response.headers().firstValue("Access-Control-Allow-Origin")).hasValue("*");
        assertThat(response.headers().firstValue("Set-Cookie")).isEmpty();
        Set<String> ids = new HashSet<>();
        for (JsonNode node : WholeSystem.json(response).path("@graph")) {
            ids.add(node.path("@id").textValue().substring(1));
        }
        assertThat(ids).contains(names());
        ids.removeIf(id -> id.endsWith("-omitted")); // a column stands for what is kept and what is not
        Page page = browser.open("/catalogue/");
        assertThat(ids)
                .allSatisfy(id ->
                        assertThat(page.locator("[id='" + id + "']").count()).isEqualTo(1));
    }

    @Test
    @DisplayName("who has the catalogue already is told that it is still the same")
    void cached(WholeSystem system) {
        HttpResponse<String> first = system.send(HttpRequest.newBuilder(system.portal("/catalogue.jsonld")));
        assertThat(first.headers().firstValue("Cache-Control")).hasValue("public, max-age=3600");
        String tag = first.headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> again = system.send(HttpRequest.newBuilder(system.portal("/catalogue.jsonld"))
                .header("If-None-Match", "\"other\", W/" + tag));
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        HttpResponse<String> other = system.send(
                HttpRequest.newBuilder(system.portal("/catalogue.jsonld")).header("If-None-Match", "\"other\""));
        assertThat(other.statusCode()).isEqualTo(200);
    }

    private static String[] names() {
        Set<String> names = new HashSet<>();
        for (Category category : Category.values()) {
            names.add(category.name());
            category.elements().forEach(element -> names.add(category + "." + element));
        }
        return names.toArray(String[]::new);
    }
}
