package candor.collection.minimization;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * GIF (CompuServe, GIF89a specification): blocks, each a chain of sub-blocks of at most 255 bytes. Images, graphic controls
 * and the number of loops are passed on; comments, plain text, other applications' blocks (XMP) are not.
 */
final class GifWithoutMetadata extends CleanedImage {

    private static final int EXTENSION = 0x21;
    private static final int IMAGE = 0x2C;
    private static final int TRAILER = 0x3B;
    private static final int CONTROL = 0xF9;
    private static final int APPLICATION = 0xFF;
    private static final Set<String> LOOPS = Set.of("NETSCAPE2.0", "ANIMEXTS1.0");

    private enum Inside {
        START,
        BLOCKS,
        IMAGE_DATA,
        SUB_BLOCKS
    }

    private Inside inside = Inside.START;

    GifWithoutMetadata(InputStream in) {
        super(in);
    }

    @Override
    void nextPart() throws IOException {
        switch (inside) {
            case START -> {
                byte[] screen = next(13);
                emit(screen);
                pass(colors(screen[10]));
                inside = Inside.BLOCKS;
            }
            case BLOCKS -> block();
            case IMAGE_DATA -> {
                pass(1); // the size of the first code
                inside = Inside.SUB_BLOCKS;
            }
            case SUB_BLOCKS -> {
                int size = next();
                emit(new byte[] {(byte) size});
                pass(size);
                inside = size == 0 ? Inside.BLOCKS : Inside.SUB_BLOCKS;
            }
        }
    }

    private void block() throws IOException {
        int kind = next();
        if (kind == TRAILER) {
            emit(new byte[] {TRAILER});
            finish();
        } else if (kind == IMAGE) {
            byte[] image = new byte[10];
            image[0] = IMAGE;
            System.arraycopy(next(9), 0, image, 1, 9);
            emit(image);
            pass(colors(image[9]));
            inside = Inside.IMAGE_DATA;
        } else {
            require(kind == EXTENSION);
            extension(next());
        }
    }

    private void extension(int label) throws IOException {
        if (label != CONTROL && label != APPLICATION) {
            dropSubBlocks();
            return;
        }
        byte[] first = next(next());
        String name = new String(first, StandardCharsets.ISO_8859_1);
        if (label == CONTROL) {
            require(first.length == 4);
            emit(extension(CONTROL, first, new byte[0]));
            dropSubBlocks();
        } else if (LOOPS.contains(name)) {
            loops(first);
        } else if (first.length > 0) {
            dropSubBlocks();
        }
    }

    /** Of the sub-blocks only how often: a one, and two bytes of a number. */
    private void loops(byte[] name) throws IOException {
        byte[] count = {};
        for (byte[] sub = next(next()); sub.length > 0; sub = next(next())) {
            if (sub.length == 3 && sub[0] == 1) {
                count = new byte[] {3, 1, sub[1], sub[2]};
            }
        }
        emit(count.length == 0 ? count : extension(APPLICATION, name, count));
    }

    private void dropSubBlocks() throws IOException {
        for (int size = next(); size > 0; size = next()) {
            drop(size);
        }
    }

    private static byte[] extension(int label, byte[] first, byte[] more) {
        byte[] bytes = new byte[3 + first.length + more.length + 1];
        bytes[0] = EXTENSION;
        bytes[1] = (byte) label;
        bytes[2] = (byte) first.length;
        System.arraycopy(first, 0, bytes, 3, first.length);
        System.arraycopy(more, 0, bytes, 3 + first.length, more.length);
        return bytes;
    }

    /** The bytes of a table of colours, three a colour, if these flags say that one follows. */
    private static int colors(byte flags) {
        return (flags & 0x80) == 0 ? 0 : 3 << ((flags & 7) + 1);
    }
}
