package candor.system;

import candor.policy.model.Category;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/** The addresses of the portal's pages that a signed-in consumer has something on: one of each kind. */
final class Pages {

    private Pages() {}

    static List<String> of(Page signedIn, WholeSystem system) {
        String list = system.portal("/records/list.xhtml").toString();
        List<String> addresses = new ArrayList<>(List.of(
                system.portal("/").toString(),
                system.portal("/catalogue/").toString(),
                system.portal("/catalogue/?show=all").toString(),
                system.portal("/policy/").toString(),
                system.portal("/policy/changes.xhtml").toString(),
                list,
                list + "?q=nothing-has-this-text",
                system.portal("/records/accesses.xhtml").toString(),
                system.portal("/exports/").toString(),
                system.portal("/records/reports.xhtml").toString(),
                system.portal("/erasures/").toString(),
                system.portal("/erasures/?see=1&surface=CLOUD").toString(),
                list + "?surface=SOFTWARE&category=RENDER_INPUT",
                list + "?surface=CLOUD&period=year",
                list + "?surface=WEBSITE&q=page",
                list + "?from=2026-01-01&to=2026-01-31&zone=Asia/Tokyo",
                system.portal("/records/record.xhtml?id=none").toString()));
        for (Category category : Category.values()) {
            signedIn.navigate(list + "?category=" + category);
            addresses.add(signedIn.locator("main a[href*='record.xhtml?id=']")
                    .first()
                    .evaluate("a => a.href")
                    .toString());
        }
        return addresses;
    }
}
