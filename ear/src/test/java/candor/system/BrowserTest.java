package candor.system;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test of the portal in a browser. Its methods take a {@link PortalBrowser}, each a new one without cookies; when a
 * test fails, what the browser showed is in {@code target/it/screenshots}. Skipped where there is no Chromium.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(BrowserExtension.class)
@WholeSystemTest
public @interface BrowserTest {}
