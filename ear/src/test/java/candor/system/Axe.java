package candor.system;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What axe-core finds on a page against WCAG 2.2 AA, in the light and in the dark. It is run in the page itself, and says what
 * is violated alone: its builder opens another page for each run and carries over all that is in order, which takes longer
 * than the checks.
 */
final class Axe {
    private static final Map<String, Object> WCAG_22_AA =
            Map.of("type", "tag", "values", List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"));

    /** All that a theme makes a difference to: the markup is the same in both. */
    private static final Map<String, Object> OF_COLORS =
            Map.of("type", "rule", "values", List.of("color-contrast", "link-in-text-block"));

    private static final String RUN = """
            runOnly => axe.run(document, {runOnly, resultTypes: ['violations'], preload: false})
              .then(({violations}) => violations.map(each => each.id + ' at ' + each.nodes[0].target))""";

    private Axe() {}

    /** @return each violated rule with the first element that violates it */
    static List<String> violations(Page page) {
        if (page.evaluate("() => !window.axe").equals(true)) {
            page.evaluate(AxeBuilder.getAxeScript());
        }
        List<String> found = new ArrayList<>();
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        ((List<?>) page.evaluate(RUN, WCAG_22_AA)).forEach(each -> found.add(each.toString()));
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        ((List<?>) page.evaluate(RUN, OF_COLORS)).forEach(each -> found.add("in the dark: " + each));
        return found;
    }
}
