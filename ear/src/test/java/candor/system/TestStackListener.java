package candor.system;

import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** Ends what the tests have started, if they have started anything, after the last of them. */
public final class TestStackListener implements LauncherSessionListener {

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        TestStack.closeIfStarted();
    }
}
