package candor.export.model;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who orders an export, and as whom: each sees the orders that they gave as that, and nobody else's.
 *
 * @param organization absent: for oneself; else as an administrator, for the organization
 */
public record Orderer(UUID person, @Nullable UUID organization) {
    public static Orderer ofOneself(UUID person) {
        return new Orderer(person, null);
    }

    public static Orderer ofOrganization(UUID administrator, UUID organization) {
        return new Orderer(administrator, organization);
    }
}
