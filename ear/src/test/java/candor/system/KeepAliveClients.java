package candor.system;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * So many clients at once, each a connection that stays open and sends its next request as soon as the last is answered.
 * One thread drives them all and looks at no more of an answer than its status and its length: server and clients share
 * the machine's processors, and what the clients spend the server lacks.
 */
final class KeepAliveClients implements AutoCloseable {
    private static final byte[] OK = "HTTP/1.1 200 ".getBytes(StandardCharsets.US_ASCII);
    private static final String LENGTH = "\r\ncontent-length:";
    private static final String END_OF_HEADERS = "\r\n\r\n";
    private static final int LARGEST_ANSWER = 64 * 1024;

    private final Selector selector = Selector.open();
    private final String head;
    private final Supplier<String> body;

    /** @param body a request's body, asked for anew for each */
    KeepAliveClients(int clients, URI address, String key, Supplier<String> body) throws IOException {
        this.head = "POST " + address.getPath() + " HTTP/1.1\r\nHost: " + address.getAuthority()
                + "\r\nAuthorization: Bearer " + key + "\r\nContent-Type: application/json\r\nContent-Length: ";
        this.body = body;
        for (int i = 0; i < clients; i++) {
            SocketChannel channel = SocketChannel.open(new InetSocketAddress(address.getHost(), address.getPort()));
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            channel.configureBlocking(false);
            channel.register(selector, SelectionKey.OP_READ, ByteBuffer.allocate(LARGEST_ANSWER));
        }
    }

    /** @return how many requests were answered, each with 200, until all that were sent in this time were */
    long run(Duration time) throws IOException {
        long end = System.nanoTime() + time.toNanos();
        int waiting = 0;
        long answered = 0;
        for (SelectionKey client : selector.keys()) {
            send(client);
            waiting++;
        }
        while (waiting > 0) {
            selector.select();
            for (SelectionKey client : selector.selectedKeys()) {
                if (isAnswered(client)) {
                    answered++;
                    waiting--;
                    if (System.nanoTime() < end) {
                        send(client);
                        waiting++;
                    }
                }
            }
            selector.selectedKeys().clear();
        }
        return answered;
    }

    @Override
    public void close() throws IOException {
        for (SelectionKey client : selector.keys()) {
            client.channel().close();
        }
        selector.close();
    }

    private void send(SelectionKey client) throws IOException {
        String text = body.get();
        ByteBuffer request = StandardCharsets.UTF_8.encode(
                head + text.getBytes(StandardCharsets.UTF_8).length + END_OF_HEADERS + text);
        SocketChannel channel = (SocketChannel) client.channel();
        while (request.hasRemaining()) {
            channel.write(request); // a few hundred bytes: the socket's buffer takes them
        }
    }

    private static boolean isAnswered(SelectionKey client) throws IOException {
        ByteBuffer answer = (ByteBuffer) client.attachment();
        if (((SocketChannel) client.channel()).read(answer) < 0) {
            throw new IOException("the server has closed a connection that should stay open");
        }
        String text = new String(answer.array(), 0, answer.position(), StandardCharsets.ISO_8859_1);
        int headers = text.indexOf(END_OF_HEADERS);
        if (headers < 0
                || answer.position() < headers + END_OF_HEADERS.length() + length(text.substring(0, headers + 2))) {
            return false;
        }
        if (!Arrays.equals(OK, 0, OK.length, answer.array(), 0, OK.length)) {
            throw new IOException("not taken in: " + text.substring(0, text.indexOf('\r')));
        }
        answer.clear();
        return true;
    }

    private static int length(String headers) throws IOException {
        int name = headers.toLowerCase(Locale.ROOT).indexOf(LENGTH);
        if (name < 0) {
            throw new IOException("an answer without a Content-Length");
        }
        int from = name + LENGTH.length();
        return Integer.parseInt(
                headers.substring(from, headers.indexOf('\r', from)).strip());
    }
}
