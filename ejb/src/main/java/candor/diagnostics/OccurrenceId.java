package candor.diagnostics;

import java.util.UUID;

/** Which error of which record: the record's id and, past its first error, a dot and the position. */
public record OccurrenceId(UUID record, int position) {

    /** @throws IllegalArgumentException if it is none */
    public static OccurrenceId parse(String text) {
        int dot = text.indexOf('.');
        String id = dot < 0 ? text : text.substring(0, dot);
        int position = dot < 0 ? 0 : Integer.parseInt(text.substring(dot + 1));
        UUID record = UUID.fromString(id);
        if (position < 0 || !id.equalsIgnoreCase(record.toString())) {
            throw new IllegalArgumentException("no id of an occurrence");
        }
        return new OccurrenceId(record, position);
    }

    @Override
    public String toString() {
        return position == 0 ? record.toString() : record + "." + position;
    }
}
