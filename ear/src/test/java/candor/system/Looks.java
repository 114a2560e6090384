package candor.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;

/** Looks at a page as it stands, on windows of several widths. */
final class Looks {
    private static final int HEIGHT = 900;
    private static final String OVERFLOW =
            "() => document.documentElement.scrollWidth - document.documentElement.clientWidth";

    private Looks() {}

    /** Whole at each of these widths, in pixels: nothing makes the page wider than its window. */
    static void whole(Page page, int... widths) {
        for (int width : widths) {
            page.setViewportSize(width, HEIGHT);
            assertThat(page.evaluate(OVERFLOW)).as(page.url() + " at " + width).isEqualTo(0);
        }
    }

    /** Nothing against WCAG 2.2 AA at each of these widths, in both themes. */
    static void accessible(Page page, int... widths) {
        for (int width : widths) {
            page.setViewportSize(width, HEIGHT);
            assertThat(Axe.violations(page)).as(page.url() + " at " + width).isEmpty();
        }
    }
}
