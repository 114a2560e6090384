package candor.system;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Goes through a page with the keyboard alone, as somebody without a mouse does. */
final class TabWalk {
    /** A field for a date is several stops, which are one element. */
    private static final int STOPS_IN_A_FIELD = 5;

    private static final String PREPARE = """
            () => {
              const stop = each => each.checkVisibility({visibilityProperty: true}) && !each.disabled;
              const ring = each => {
                const style = getComputedStyle(each);
                return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0;
              };
              const say = each => each.outerHTML.slice(0, 90);
              window.stops = [...document.querySelectorAll(
                'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex]:not([tabindex="-1"])')].filter(stop);
              window.visited = [];
              window.unseen = [];
              document.addEventListener('focusin', ({target}) => {
                if (window.visited.at(-1) === target) { return; }
                window.visited.push(target);
                const around = [target, target.parentElement, target.parentElement?.parentElement];
                if (!around.some(each => each && ring(each))) { window.unseen.push(say(target)); }
              });
              return {stops: window.stops.length, fields: document.querySelectorAll('input[type=date]').length};
            }""";
    private static final String PASSED =
            "() => window.stops.length - window.stops.filter(each => window.visited.includes(each)).length";
    private static final String FAULTS = """
            () => {
              const visited = window.visited.filter(each => window.stops.includes(each));
              const say = each => each ? each.outerHTML.slice(0, 90) : 'nothing';
              const first = window.stops.findIndex((each, at) => visited[at] !== each);
              return [...window.unseen.map(each => 'focus is not seen on ' + each),
                ...(first < 0 ? [] : ['Tab comes to ' + say(visited[first]) + ' before ' + say(window.stops[first])])];
            }""";

    private final Page page;

    private TabWalk(Page page) {
        this.page = page;
    }

    /** @param page just opened, so that the first Tab comes to the first stop */
    static List<String> faults(Page page) {
        page.emulateMedia(
                new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE)); // what is far is there at once
        TabWalk walk = new TabWalk(page);
        List<String> faults = new ArrayList<>(walk.walk());
        faults.addAll(walk.skip());
        faults.addAll(walk.details());
        return faults;
    }

    private List<String> walk() {
        Map<?, ?> prepared = (Map<?, ?>) page.evaluate(PREPARE);
        press("Tab", ((Number) prepared.get("stops")).intValue());
        press("Tab", STOPS_IN_A_FIELD * ((Number) prepared.get("fields")).intValue());
        if (!page.evaluate(PASSED).equals(0)) {
            press("Tab", 10); // a part that scrolls is a stop as well
        }
        return ((List<?>) page.evaluate(FAULTS)).stream().map(Object::toString).toList();
    }

    private List<String> skip() {
        page.focus(".skip");
        boolean shown = (boolean) page.evaluate("() => document.activeElement.getBoundingClientRect().top >= 0");
        press("Enter", 1);
        press("Tab", 1);
        boolean skipped = (boolean)
                page.evaluate(
                        "() => !document.querySelector('header.top').contains(document.activeElement) && location.hash === '#content'");
        return shown && skipped ? List.of() : List.of("the link to the content does not lead there");
    }

    /** One of each kind is enough: they are the browser's own. */
    private List<String> details() {
        String state = "() => document.activeElement.parentElement.open";
        if (page.locator("summary:visible").count() == 0) {
            return List.of();
        }
        page.locator("summary:visible").first().focus();
        Object before = page.evaluate(state);
        press("Enter", 1);
        boolean toggled = !page.evaluate(state).equals(before);
        press("Space", 1);
        return toggled && page.evaluate(state).equals(before) ? List.of() : List.of("a summary does not open by keys");
    }

    private void press(String key, int times) {
        for (int i = 0; i < times; i++) {
            page.keyboard().press(key);
        }
    }
}
