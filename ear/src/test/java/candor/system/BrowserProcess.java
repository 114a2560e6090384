package candor.system;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** One Chromium for all tests of a class. */
final class BrowserProcess implements AutoCloseable {

    private final Playwright playwright;
    private final Browser browser;

    BrowserProcess(Path chromium) {
        playwright = Playwright.create(new CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(chromium)
                        // Its sandbox needs rights that a build in a container, or as root, does not have.
                        .setChromiumSandbox(false)
                        .setArgs(List.of(
                                "--disable-gpu",
                                "--disable-quic",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync",
                                "--lang=en-US")));
    }

    BrowserContext newContext() {
        return browser.newContext(
                new Browser.NewContextOptions().setLocale("en-US").setViewportSize(1280, 900));
    }

    @Override
    public void close() {
        playwright.close();
    }
}
