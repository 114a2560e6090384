package candor.system;

import static candor.system.Receipts.receipts;
import static candor.system.Receipts.texts;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.awt.image.BufferedImage;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import java.util.UUID;
import java.util.stream.StreamSupport;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The bytes of assets: {@code PUT /collect/v1/cloud/assets/{id}/content}, and getting them back. */
@WholeSystemTest
class AssetContentIT {
    private static final byte[] TEXT = "a villa by the lake, \u96ea".getBytes(StandardCharsets.UTF_8);

    private final WholeSystem system;

    AssetContentIT(WholeSystem system) {
        this.system = system;
    }

    @Test
    @DisplayName("R2: bytes come back as they were sent, and the receipt says their size and digest")
    void comeBack() throws Exception {
        byte[] bytes = new byte[5 * 1024 * 1024 + 3];
        new Random(7).nextBytes(bytes);
        String asset = announce("casey");
        JsonNode receipt =
                receipts(system.putContent("demo-cloud", asset, bytes)).get(0);
        assertThat(receipt.path("outcome").asText()).isEqualTo("RETAINED");
        assertThat(receipt.path("content").path("size").asLong()).isEqualTo(bytes.length);
        assertThat(receipt.path("content").path("sha256").asText()).isEqualTo(sha256(bytes));
        HttpResponse<byte[]> back =
                system.download("/api/v1/me/records/" + recordOf("casey", asset) + "/content", "casey");
        assertThat(back.statusCode()).isEqualTo(200);
        assertThat(Arrays.equals(back.body(), bytes)).isTrue();
        assertThat(back.headers().firstValue("Content-Disposition")).contains("attachment");
    }

    @Test
    @DisplayName("sending the same bytes again is safe, other bytes under the same id are refused and change nothing")
    void again() {
        String asset = announce("casey");
        system.putContent("demo-cloud", asset, TEXT);
        assertThat(receipts(system.putContent("demo-cloud", asset, TEXT))
                        .get(0)
                        .path("outcome")
                        .asText())
                .isEqualTo("DUPLICATE");
        HttpResponse<String> other = system.putContent("demo-cloud", asset, "something else".getBytes());
        assertThat(other.statusCode()).isEqualTo(409);
        assertThat(other.body()).contains("content-differs");
        assertThat(system.download("/api/v1/me/records/" + recordOf("casey", asset) + "/content", "casey")
                        .body())
                .isEqualTo(TEXT);
    }

    @Test
    @DisplayName("contract: somebody else's asset, one without bytes and one that was never announced are not found")
    void notFound() {
        String asset = announce("casey");
        system.putContent("demo-cloud", asset, TEXT);
        String record = recordOf("casey", asset);
        assertThat(system.get("/api/v1/me/records/" + record + "/content", "robin")
                        .statusCode())
                .isEqualTo(404);
        assertThat(system.get("/api/v1/me/records/" + recordOf("casey", announce("casey")) + "/content", "casey")
                        .statusCode())
                .isEqualTo(404);
        assertThat(system.putContent("demo-cloud", UUID.randomUUID().toString(), TEXT)
                        .statusCode())
                .isEqualTo(404);
        assertThat(system.putContent("demo-cloud-acme", asset, TEXT).statusCode())
                .isEqualTo(404);
    }

    @Test
    @DisplayName("R4, R5: bytes of an asset that was only routed are not kept")
    void routed() throws Exception {
        String canary = "canary" + UUID.randomUUID();
        String asset = announce("dana");
        JsonNode receipt = receipts(system.putContent("demo-cloud", asset, canary.getBytes()))
                .get(0);
        assertThat(receipt.path("outcome").asText()).isEqualTo("REFUSED");
        assertThat(OmittedIsNowhereIT.tablesWith(system, HexFormat.of().formatHex(canary.getBytes())))
                .isEmpty();
    }

    @Test
    @DisplayName("R17: bytes that come late for an asset that was deleted do not bring it back")
    void erased() throws Exception {
        String asset = announce("casey");
        try (var connection = system.database();
                var sql = connection.createStatement()) {
            sql.execute("delete from collected_record where client_id = '" + asset + "'");
            sql.execute("update known_record set erased_at = now() where client_id = '" + asset + "'");
        }
        assertThat(receipts(system.putContent("demo-cloud", asset, TEXT))
                        .get(0)
                        .path("outcome")
                        .asText())
                .isEqualTo("ERASED");
    }

    @Test
    @DisplayName("contract: more than 256 MiB are too large, and said to be before they are sent")
    void tooLarge() throws Exception {
        URI address = system.portal("/collect/v1/cloud/assets/" + announce("casey") + "/content");
        String head = "PUT " + address.getPath() + " HTTP/1.1\r\nHost: " + address.getAuthority()
                + "\r\nAuthorization: Bearer demo-cloud\r\nExpect: 100-continue\r\nContent-Length: "
                + (256L * 1024 * 1024 + 1) + "\r\n\r\n";
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            String status = new BufferedReader(new InputStreamReader(socket.getInputStream())).readLine();
            assertThat(status).startsWith("HTTP/1.1 413");
        }
    }

    @Test
    @DisplayName("R12, R11: bytes that arrive after an agreement has omitted the content are not kept")
    void agreementMeanwhile() {
        Tenant tenant = new Tenant(system);
        String key = tenant.deployment("PRIVATE_VENDOR_MANAGED");
        String user = "u-" + UUID.randomUUID();
        tenant.member(user);
        String retains = "\"GENERATED_ASSET\": {\"disposition\": \"RETAIN\", \"omit\": []}";
        tenant.agreement(
                1, "2024-01-01T00:00:00Z", Instant.now().plusSeconds(3600).toString(), retains);
        String first = announce(key, user);
        String second = announce(key, user);
        assertThat(receipts(system.putContent(key, first, TEXT))
                        .get(0)
                        .path("outcome")
                        .asText())
                .isEqualTo("RETAINED");
        tenant.endAgreements();
        JsonNode receipt = receipts(system.putContent(key, second, TEXT)).get(0);
        assertThat(receipt.path("outcome").asText()).isEqualTo("REFUSED");
        assertThat(texts(receipt.path("omitted"))).containsExactly("GENERATED_ASSET.CONTENT");
    }

    @Test
    @DisplayName(
            "R13: where an agreement omits prompts, what a rendering tool wrote into the image goes, its picture stays")
    void promptInsideAnImage() throws Exception {
        Tenant tenant = new Tenant(system);
        String key = tenant.deployment("PRIVATE_VENDOR_MANAGED");
        tenant.agreement(1, "2024-01-01T00:00:00Z", Tenant.FOR_GOOD, """
                "GENERATED_ASSET": {"disposition": "RETAIN", "omit": []}, "RENDER_INPUT": {"omit": ["PROMPT"]}""");
        String canary = "canary" + UUID.randomUUID();
        byte[] plain = png();
        byte[] sent = withText(plain, "parameters\0a prompt with " + canary);
        JsonNode receipt = receipts(system.putContent(key, announce(key, "somebody"), sent))
                .get(0);
        assertThat(receipt.path("outcome").asText()).isEqualTo("RETAINED");
        assertThat(texts(receipt.path("dropped"))).containsExactly("/content/metadata");
        assertThat(receipt.path("content").path("sha256").asText()).isEqualTo(sha256(sent));
        assertThat(receipt.path("content").path("storedSha256").asText()).isEqualTo(sha256(plain));
        assertThat(OmittedIsNowhereIT.tablesWith(system, HexFormat.of().formatHex(canary.getBytes())))
                .isEmpty();
        assertThat(system.putContent(key, announce(key, "somebody"), bmp()).statusCode())
                .isEqualTo(422);
    }

    private static byte[] png() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }

    private static byte[] bmp() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "bmp", bytes);
        return bytes.toByteArray();
    }

    /** The image with a tEXt chunk behind its header, which is 33 bytes long. */
    private static byte[] withText(byte[] png, String text) {
        byte[] chunk = ("tEXt" + text).getBytes(StandardCharsets.ISO_8859_1);
        CRC32 crc = new CRC32();
        crc.update(chunk);
        return ByteBuffer.allocate(png.length + chunk.length + 8)
                .put(png, 0, 33)
                .putInt(chunk.length - 4)
                .put(chunk)
                .putInt((int) crc.getValue())
                .put(png, 33, png.length - 33)
                .array();
    }

    private String announce(String user) {
        return announce("demo-cloud", user);
    }

    private String announce(String key, String user) {
        ObjectNode asset = CloudRecords.asset("GENERATED", "application/octet-stream", user);
        receipts(system.collectFrom("cloud", key, asset.toString()));
        return asset.path("id").asText();
    }

    private String recordOf(String user, String asset) {
        JsonNode items = WholeSystem.json(
                        system.get("/api/v1/me/records?surface=CLOUD&category=GENERATED_ASSET&limit=500", user))
                .path("items");
        return StreamSupport.stream(items.spliterator(), false)
                .filter(each -> each.path("clientId").asText().equals(asset))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asText();
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
