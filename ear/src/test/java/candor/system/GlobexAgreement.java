package candor.system;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** An agreement with globex, which has none, for as long as a test needs one. */
final class GlobexAgreement implements AutoCloseable {
    private static final AtomicInteger VERSIONS = new AtomicInteger(4700);

    private final WholeSystem system;
    final int version = VERSIONS.getAndIncrement();
    private final UUID id = UUID.randomUUID();

    /** In force from a minute ago on. @param tools as JSON strings, such as {@code "VIEW", "EXPORT"} */
    GlobexAgreement(WholeSystem system, String tools) {
        this.system = system;
        system.execute("""
                insert into service_agreement (id, organization_id, version, in_force_from, terms)
                select '%s', id, %d, now() - interval '1 minute', '{"categories": {"USAGE": {"omit": ["ACTION"], "retentionDays": 30}},
                 "omitUserIdentifiers": false, "tools": [%s], "staffDiagnostics": false}'
                from organization where name = 'globex'""".formatted(id, version, tools));
    }

    /** From now on it is one of the past. */
    void end() {
        system.execute("update service_agreement set in_force_to = now() where id = '" + id + "'");
    }

    @Override
    public void close() {
        system.execute("delete from service_agreement where id = '" + id + "'");
    }
}
