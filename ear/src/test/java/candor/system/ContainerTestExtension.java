package candor.system;

import org.jboss.arquillian.core.spi.LoadableExtension;

/** Makes Arquillian ask {@link ContainerSettings} before it starts the server. */
public final class ContainerTestExtension implements LoadableExtension {

    @Override
    public void register(ExtensionBuilder builder) {
        builder.observer(ContainerSettings.class);
    }
}
