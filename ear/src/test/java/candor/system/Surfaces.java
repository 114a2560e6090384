package candor.system;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.UUID;

/** Records of the website and of the cloud services as their sources send them, each with an id of its own. */
final class Surfaces {
    private Surfaces() {}

    /** A hit of a type, with the members that come with it. */
    static ObjectNode hit(String type, String user, String members) {
        return Reports.parse(
                "{\"id\": \"%s\", \"type\": \"%s\", \"occurredAt\": \"%s\", \"visitor\": \"v-%s\", \"user\": \"%s\", %s}"
                        .formatted(UUID.randomUUID(), type, Instant.now(), user, user, members));
    }

    /** A record of a cloud service, with the members that come with it. */
    static ObjectNode cloud(String type, String user, Instant at, String members) {
        return Reports.parse("{\"id\": \"%s\", \"type\": \"%s\", \"occurredAt\": \"%s\", \"user\": \"%s\", %s}"
                .formatted(UUID.randomUUID(), type, at, user, members));
    }
}
