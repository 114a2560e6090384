package candor.system;

import java.util.List;
import org.jboss.arquillian.config.descriptor.api.ContainerDef;
import org.jboss.arquillian.container.spi.ContainerRegistry;
import org.jboss.arquillian.core.api.annotation.Observes;

/** Gives the server of the container tests its folder, free ports and a database of its own. */
public final class ContainerSettings {

    void apply(@Observes ContainerRegistry containers) {
        TestStack stack = TestStack.shared();
        int[] ports = TestStack.freePorts(2);
        ContainerDef server = containers.getContainers().get(0).getContainerConfiguration();
        server.overrideProperty("jbossHome", stack.containerHome().folder().toString());
        server.overrideProperty("managementPort", Integer.toString(ports[1]));
        server.overrideProperty(
                "javaVmArguments",
                String.join(
                        " ",
                        List.of(
                                "-Xmx768m",
                                "-Djboss.http.port=" + ports[0],
                                "-Djboss.management.http.port=" + ports[1],
                                "-Dcandor.db.url=" + stack.migratedDatabase("candor_container"),
                                "-Dcandor.db.user=" + TestStack.APPLICATION.user(),
                                "-Dcandor.db.password=" + TestStack.APPLICATION.password())));
    }
}
