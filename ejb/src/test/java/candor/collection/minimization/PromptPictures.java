package candor.collection.minimization;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Images that tell with which prompt they were made, wherever their format has a place for it. */
final class PromptPictures {

    static final String PROMPT = "a glass whale above the harbour";
    private static final byte[] CANARY = latin1(PROMPT);

    private PromptPictures() {}

    /** By media type. */
    static Map<String, byte[]> all() {
        Map<String, byte[]> all = new LinkedHashMap<>();
        all.put("image/png", png());
        all.put("image/jpeg", jpeg());
        all.put("image/gif", gif());
        all.put("image/webp", webp());
        return all;
    }

    static byte[] png() {
        byte[] plain = Pictures.all().get("png");
        int end = plain.length - 12;
        return join(
                Arrays.copyOf(plain, 33),
                chunk("tEXt", join(latin1("parameters\0"), CANARY)),
                chunk("zTXt", join(latin1("prompt\0\0"), deflated())),
                chunk("iTXt", join(latin1("workflow\0\0\0\0\0"), CANARY)),
                chunk("eXIf", join(latin1("MM\0*"), CANARY)),
                chunk("caNv", CANARY),
                chunk("gAMA", join(new byte[] {0, 0, 1, 2}, CANARY)),
                Arrays.copyOfRange(plain, 33, end),
                chunk("tEXt", join(latin1("late\0"), CANARY)),
                Arrays.copyOfRange(plain, end, plain.length));
    }

    static byte[] jpeg() {
        byte[] plain = Pictures.all().get("jpg");
        byte[] jfif = join(latin1("JFIF\0\1\1\0\0\1\0\1\3\4"), CANARY, new byte[36 - CANARY.length]);
        return join(
                new byte[] {(byte) 0xFF, (byte) 0xD8},
                segment(0xE0, jfif),
                segment(0xE0, join(latin1("JFXX\0\u0013"), CANARY)),
                segment(0xE1, join(latin1("Exif\0\0MM\0*"), CANARY)),
                segment(0xE1, join(latin1("http://ns.adobe.com/xap/1.0/\0"), CANARY)),
                segment(0xE2, join(latin1("MPF\0"), CANARY)),
                segment(0xED, join(latin1("Photoshop 3.0\0"), CANARY)),
                new byte[] {(byte) 0xFF, (byte) 0xFF},
                segment(0xFE, CANARY),
                Arrays.copyOfRange(plain, 20, plain.length));
    }

    static byte[] gif() {
        byte[] plain = Pictures.all().get("gif");
        byte[] block = join(new byte[] {(byte) CANARY.length}, CANARY, new byte[1]);
        return join(
                Arrays.copyOf(plain, plain.length - 1),
                latin1("!\u00FE"),
                block,
                latin1("!\u00FF\u000BXMP DataXMP"),
                block,
                latin1("!\u00FF\u000BNETSCAPE2.0\3\1\5\0"),
                block,
                latin1("!\1\u000C123456789012"),
                block,
                latin1(";"));
    }

    /** A still image and an animation in one: nobody decodes it here, its structure is what counts. */
    static byte[] webp() {
        byte[] frame =
                join(new byte[16], riff("ALPH", new byte[3]), riff("VP8 ", new byte[] {1, 2, 3}), riff("none", CANARY));
        byte[] chunks = join(
                riff("VP8X", new byte[] {0x3E, 0, 0, 0, 9, 0, 0, 9, 0, 0}),
                riff("ICCP", new byte[] {7}),
                riff("ANIM", new byte[6]),
                riff("ANMF", frame),
                riff("VP8 ", new byte[] {4, 5, 6, 7, 8}),
                riff("EXIF", CANARY),
                riff("XMP ", CANARY),
                riff("tEXt", CANARY));
        return join(latin1("RIFF"), le(4 + chunks.length), latin1("WEBP"), chunks);
    }

    static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    static byte[] latin1(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] chunk(String type, byte[] data) {
        byte[] named = join(latin1(type), data);
        CRC32 checksum = new CRC32();
        checksum.update(named);
        return join(
                ByteBuffer.allocate(4).putInt(data.length).array(),
                named,
                ByteBuffer.allocate(4).putInt((int) checksum.getValue()).array());
    }

    private static byte[] segment(int marker, byte[] data) {
        int length = data.length + 2;
        return join(new byte[] {(byte) 0xFF, (byte) marker, (byte) (length >> 8), (byte) length}, data);
    }

    private static byte[] riff(String type, byte[] data) {
        return join(latin1(type), le(data.length), data, new byte[data.length % 2]);
    }

    private static byte[] le(int value) {
        return ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(value)
                .array();
    }

    private static byte[] deflated() {
        Deflater deflater = new Deflater();
        deflater.setInput(CANARY);
        deflater.finish();
        byte[] out = new byte[200];
        return Arrays.copyOf(out, deflater.deflate(out));
    }
}
