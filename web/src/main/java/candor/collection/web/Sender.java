package candor.collection.web;

import candor.collection.minimization.ReadRecord;
import candor.collection.minimization.ReadRecord.Readable;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who sends, as the server knows it. A page's word on that counts for nothing.
 *
 * @param user sign-in name of the session's person; absent for anybody else
 */
record Sender(
        @Nullable String user, String ipAddress, @Nullable String userAgent) {
    /** What happens to an account is for the server that keeps it to report, not for a page. */
    private static final Set<String> TYPES =
            Set.of("page-view", "file-view", "search", "action", "device-event", "crash");

    /** The page's records with what the server knows; what a page has no business to send is gone. */
    List<ReadRecord> sign(List<ReadRecord> records) {
        return records.stream()
                .filter(each -> each instanceof Readable readable
                        && TYPES.contains(readable.record().path("type").asText()))
                .map(each -> (ReadRecord) new Readable(sign(((Readable) each).record())))
                .toList();
    }

    private ObjectNode sign(ObjectNode record) {
        ObjectNode signed = record.deepCopy();
        signed.remove(List.of("user", "account"));
        if (user != null) {
            signed.put("user", user);
        }
        ObjectNode connection =
                signed.get("connection") instanceof ObjectNode sent ? sent : signed.putObject("connection");
        connection.put("ipAddress", ipAddress);
        connection.remove("userAgent");
        if (userAgent != null) {
            connection.put("userAgent", userAgent);
        }
        return signed;
    }
}
