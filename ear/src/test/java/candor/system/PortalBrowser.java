package candor.system;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;

/** A browser without cookies and history, for one test. */
public final class PortalBrowser implements AutoCloseable {

    private final WholeSystem system;
    private final BrowserContext context;

    PortalBrowser(WholeSystem system, BrowserContext context) {
        this.system = system;
        this.context = context;
    }

    /** Opens an address of the portal in a new tab; who is not signed in may find the provider's form there. */
    public Page open(String path) {
        Page page = context.newPage();
        page.navigate(system.portal(path).toString());
        return page;
    }

    /** Signs in on the way to a page of the portal that is for signed-in people only. */
    public Page signIn(String user, String path) {
        Page page = open(path);
        fillIn(page, user);
        page.waitForURL(address -> address.startsWith(system.portal("/").toString()));
        return page;
    }

    /** Fills in the identity provider's form that the page shows. */
    public void fillIn(Page page, String user) {
        page.fill("#username", user);
        page.fill("#password", "candor");
        page.click("#kc-login");
    }

    public BrowserContext context() {
        return context;
    }

    /** Of every open tab. */
    void takeScreenshots(Path folder, String name) {
        int number = 1;
        for (Page page : context.pages()) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(folder.resolve(name + "-" + number++ + ".png")));
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
