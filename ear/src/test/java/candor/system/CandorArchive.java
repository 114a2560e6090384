package candor.system;

import java.util.Arrays;
import org.jboss.arquillian.container.test.api.Testable;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The EAR as it was built, with test classes inside its WAR: they see what the portal sees. */
public final class CandorArchive {

    private CandorArchive() {}

    public static EnterpriseArchive with(Class<?>... tests) {
        EnterpriseArchive ear = ShrinkWrap.createFromZipFile(
                EnterpriseArchive.class, TestStack.shared().ear().toFile());
        WebArchive web = ear.getAsType(WebArchive.class, "/candor-web.war");
        Arrays.stream(tests).forEach(web::addClass);
        // The class itself for @Deployment, which is not called inside but has to load.
        web.addClass(CandorArchive.class);
        ear.addAsModule(Testable.archiveToTest(web));
        return ear;
    }
}
