package candor.collection.minimization;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * The records of a JSON document, one record or an array of them, one at a time. The document is cut at its first level
 * before anything is parsed, so that a record with a member twice or beyond a limit does not take its neighbours with
 * it;
 * only where the text is not JSON the whole document falls.
 */
public final class RecordStream {

    private static final int END = -1;

    private enum Place {
        START,
        FIRST_ITEM,
        AFTER_ITEM,
        FINISHED
    }

    private final InputStream body;
    private final byte[] buffer = new byte[8192];
    private int position;
    private int filled;
    private long offset;
    private Place place = Place.START;

    RecordStream(InputStream body) {
        this.body = body;
    }

    /**
     * The next record, or null after the last one.
     *
     * @throws NotJsonException if the document is not JSON; records given before belong to the refused request too
     */
    public @Nullable ReadRecord next() throws IOException, NotJsonException {
        switch (place) {
            case START -> {
                skipByteOrderMark();
                if (afterWhitespace() != '[') {
                    return only();
                }
                take();
                place = Place.FIRST_ITEM;
                if (afterWhitespace() == ']') {
                    return endOfArray();
                }
            }
            case AFTER_ITEM -> {
                int separator = afterWhitespace();
                if (separator == ']') {
                    return endOfArray();
                }
                require(separator == ',');
                take();
            }
            default -> {
                return null;
            }
        }
        place = Place.AFTER_ITEM;
        return item();
    }

    private ReadRecord only() throws IOException, NotJsonException {
        ReadRecord record = item();
        finish();
        return record;
    }

    private @Nullable ReadRecord endOfArray() throws IOException, NotJsonException {
        take();
        finish();
        return null;
    }

    private void finish() throws IOException, NotJsonException {
        require(afterWhitespace() == END);
        place = Place.FINISHED;
    }

    private ReadRecord item() throws IOException, NotJsonException {
        afterWhitespace();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        boolean whole = cut(bytes);
        if (!whole) {
            return new ReadRecord.Unreadable(Reason.BEYOND_LIMITS);
        }
        ReadRecord record = Json.read(bytes.toByteArray());
        require(!(record instanceof ReadRecord.Unreadable unreadable) || unreadable.reason() != Reason.NOT_JSON);
        return record;
    }

    /** Copies one value; false: it is longer than a record may be, and was only passed over. */
    private boolean cut(ByteArrayOutputStream into) throws IOException, NotJsonException {
        ValueEnd end = new ValueEnd();
        boolean whole = true;
        while (!end.isBefore(peek())) {
            require(peek() != END);
            int next = take();
            whole = whole && into.size() < Json.MAX_RECORD_BYTES;
            if (whole) {
                into.write(next);
            }
            end.pass(next);
        }
        return whole;
    }

    private int afterWhitespace() throws IOException {
        while (peek() == ' ' || peek() == '\t' || peek() == '\n' || peek() == '\r') {
            take();
        }
        return peek();
    }

    private void skipByteOrderMark() throws IOException {
        if (peek() == 0xEF) {
            take();
            take();
            take();
        }
    }

    private int peek() throws IOException {
        if (position == filled) {
            position = 0;
            filled = Math.max(0, body.read(buffer));
        }
        return filled == 0 ? END : buffer[position] & 0xFF;
    }

    private int take() throws IOException {
        int next = peek();
        if (next != END) {
            position++;
            offset++;
        }
        return next;
    }

    private void require(boolean isJson) throws NotJsonException {
        if (!isJson) {
            place = Place.FINISHED;
            throw new NotJsonException(offset);
        }
    }
}
