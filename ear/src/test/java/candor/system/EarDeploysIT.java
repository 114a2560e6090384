package candor.system;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import candor.records.MyRecords;
import jakarta.inject.Inject;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class EarDeploysIT {

    @Inject
    private MyRecords records;

    @Deployment
    static EnterpriseArchive ear() {
        return CandorArchive.with(EarDeploysIT.class);
    }

    @Test
    void aServiceIsInjected() {
        assertNotNull(records);
    }
}
