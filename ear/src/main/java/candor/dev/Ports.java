package candor.dev;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** Whether a port of this machine can be had. */
public final class Ports {

    private static final int CONNECT_MILLIS = 500;

    private Ports() {}

    static void requireFree(int port, String what, String variable) {
        if (answers(port) || !canListen(port)) {
            throw new StartupProblem("Port " + port + " (" + what + ") is in use by another program: end that one, or"
                    + " set " + variable + " to a free port.");
        }
    }

    /** Ports that nobody listens on; all are held until all are found, so they differ. */
    public static int[] free(int count) throws IOException {
        ServerSocket[] held = new ServerSocket[count];
        int[] ports = new int[count];
        try {
            for (int i = 0; i < count; i++) {
                held[i] = new ServerSocket(0);
                ports[i] = held[i].getLocalPort();
            }
            return ports;
        } finally {
            for (ServerSocket socket : held) {
                if (socket != null) {
                    socket.close();
                }
            }
        }
    }

    /** macOS lets one listen on an address of a port that another listens on for all addresses: so ask as well. */
    private static boolean answers(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), CONNECT_MILLIS);
            return true;
        } catch (IOException refused) {
            return false;
        }
    }

    private static boolean canListen(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
