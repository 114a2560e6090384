package candor.system;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;

/** What axe-core finds on a page against WCAG 2.2 AA, in the light and in the dark. */
final class Axe {
    private static final List<String> WCAG_22_AA = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    /** All that a theme makes a difference to: the markup is the same in both. */
    private static final List<String> OF_COLORS = List.of("color-contrast", "link-in-text-block");

    private Axe() {}

    /** @return each violated rule with the first element that violates it */
    static List<String> violations(Page page) {
        List<String> found = new ArrayList<>();
        theme(page, ColorScheme.LIGHT);
        found.addAll(said("", new AxeBuilder(page).withTags(WCAG_22_AA)));
        theme(page, ColorScheme.DARK);
        found.addAll(said("in the dark ", new AxeBuilder(page).withRules(OF_COLORS)));
        return found;
    }

    private static void theme(Page page, ColorScheme scheme) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
    }

    private static List<String> said(String where, AxeBuilder axe) {
        return axe.analyze().getViolations().stream()
                .map((Rule rule) ->
                        where + rule.getId() + " at " + rule.getNodes().get(0).getTarget())
                .toList();
    }
}
