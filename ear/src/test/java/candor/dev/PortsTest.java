package candor.dev;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void aBusyPortIsSaidInOneLineWithTheVariableThatMendsIt() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = other.getLocalPort();

            assertThatThrownBy(() -> Ports.requireFree(port, "the portal", "CANDOR_HTTP_PORT"))
                    .isInstanceOf(StartupProblem.class)
                    .hasMessage("Port " + port + " (the portal) is in use by another program: end that one, or set"
                            + " CANDOR_HTTP_PORT to a free port.");
        }
    }

    @Test
    void aPortThatIsTakenOnAllAddressesIsBusyToo() throws IOException {
        try (ServerSocket other = new ServerSocket(0)) {
            assertThatThrownBy(() -> Ports.requireFree(other.getLocalPort(), "PostgreSQL", "CANDOR_DB_PORT"))
                    .isInstanceOf(StartupProblem.class);
        }
    }

    @Test
    void freePortsAreFreeAndDiffer() throws IOException {
        int[] ports = Ports.free(4);

        assertThat(ports).doesNotHaveDuplicates();
        for (int port : ports) {
            assertThatCode(() -> Ports.requireFree(port, "a", "B")).doesNotThrowAnyException();
        }
    }
}
