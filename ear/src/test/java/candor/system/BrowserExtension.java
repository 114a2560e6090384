package candor.system;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives each test its browser, or skips it where there is none. */
final class BrowserExtension implements BeforeEachCallback, AfterEachCallback, AfterAllCallback, ParameterResolver {

    private static final Namespace OURS = Namespace.create(BrowserExtension.class);

    /** Starting the whole system for tests that will be skipped would cost minutes. */
    static boolean isPossibleFor(ExtensionContext context) {
        return !context.getRequiredTestClass().isAnnotationPresent(BrowserTest.class)
                || Chromium.find().isPresent();
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        if (Chromium.find().isEmpty()) {
            System.out.println(Chromium.HOW_TO_GET_IT);
        }
        assumeTrue(Chromium.find().isPresent(), Chromium.HOW_TO_GET_IT);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == PortalBrowser.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        ExtensionContext ofClass = context.getParent().orElseThrow();
        BrowserProcess process = ofClass.getStore(OURS)
                .getOrComputeIfAbsent(
                        BrowserProcess.class,
                        key -> new BrowserProcess(Chromium.find().orElseThrow()),
                        BrowserProcess.class);
        PortalBrowser browser = new PortalBrowser(TestStack.shared().wholeSystem(), process.newContext());
        context.getStore(OURS).put(PortalBrowser.class, browser);
        return browser;
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Store store = context.getStore(OURS);
        PortalBrowser browser = store.remove(PortalBrowser.class, PortalBrowser.class);
        if (browser == null) {
            return;
        }
        if (context.getExecutionException().isPresent()) {
            browser.takeScreenshots(
                    TestStack.shared().state().resolve("screenshots"),
                    context.getRequiredTestClass().getSimpleName() + "."
                            + context.getRequiredTestMethod().getName());
        }
        browser.close();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        BrowserProcess process = context.getStore(OURS).remove(BrowserProcess.class, BrowserProcess.class);
        if (process != null) {
            process.close();
        }
    }
}
