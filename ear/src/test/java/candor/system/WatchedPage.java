package candor.system;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.List;

/** A tab in which every sign of a text that was taken for more than text is noted. */
final class WatchedPage {
    private static final List<Integer> WIDTHS = List.of(360, 2560);
    private static final String OVERFLOW =
            "() => document.documentElement.scrollWidth - document.documentElement.clientWidth";
    private static final String MADE =
            "made => [...document.getElementsByClassName(made)].map(each => each.outerHTML.slice(0, 80)).join(' ')";

    private final Page page;
    private final List<String> faults = new ArrayList<>();

    /** @param home where everything that the page asks for must be, such as the portal's address or {@code file:} */
    WatchedPage(Page page, String home) {
        this.page = page;
        page.onDialog(dialog -> {
            note("dialog " + dialog.message());
            dialog.dismiss();
        });
        page.onPageError(error -> note("error " + error));
        page.onConsoleMessage(message -> {
            boolean ofThePage =
                    message.location().startsWith(page.url()) && message.text().startsWith("Failed to load");
            if (message.type().equals("error") && !ofThePage) { // a page that is not found is no fault of a text
                note("console " + message.text());
            }
        });
        page.onRequest(request -> {
            if (!request.url().startsWith(home)) {
                note("asks " + request.url());
            }
        });
    }

    Page page() {
        return page;
    }

    /** Opens an address and looks at what came. @return the text of its main part, with line feeds alone */
    String open(String address) {
        Response answer = page.navigate(address);
        if (answer != null && answer.status() >= 500) {
            note("status " + answer.status());
        }
        return look();
    }

    private String look() {
        if (!page.evaluate(MADE, HostileText.MADE).equals("")) {
            note("made " + page.evaluate(MADE, HostileText.MADE));
        }
        if (!page.evaluate("ran => ran in window", HostileText.RAN).equals(false)) {
            note("a script of a text ran");
        }
        for (int width : WIDTHS) {
            page.setViewportSize(width, 900);
            if (!page.evaluate(OVERFLOW).equals(0)) {
                note("wider than " + width + " by " + page.evaluate(OVERFLOW));
            }
        }
        return page.locator("main").textContent();
    }

    /** That a text stands there as it was sent, this often at least. */
    void expect(String shown, String text, int times) {
        String sought = HostileText.asRead(text);
        int found = 0;
        for (int at = shown.indexOf(sought); at >= 0; at = shown.indexOf(sought, at + 1)) {
            found++;
        }
        if (found < times) {
            note("shows it " + found + " times of " + times);
        }
    }

    private void note(String fault) {
        faults.add(page.url().replaceAll("(.{120}).*", "$1…") + ": " + fault);
    }

    List<String> faults() {
        return faults;
    }
}
