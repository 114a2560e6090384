package candor.collection.model;

import candor.records.model.BasisFacts;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Interns bases: equal facts are one row of {@code basis}, added in the transaction that first needs it. */
final class Bases {
    private static final String ADD = """
            insert into basis (digest, policy_version, arrival_policy_version, clause, rules, license_type, hosting,
              agreement_organization, agreement_version, arrival_agreement_version,
              reapplied_agreement_version, disposition, omitted, owner,
              owner_organization, purposes, rights, retention_days)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (digest) do nothing""";
    private static final String FIND = "select id from basis where digest = ?";
    private static final String FIND_OF_OTHERS =
            FIND + " and xmin is distinct from pg_current_xact_id_if_assigned()::xid";

    /** Only what another transaction has committed is remembered: an own insert may yet roll back. */
    private final Map<BasisFacts, Long> committed = new ConcurrentHashMap<>();

    /** The ids of some bases, those that are not there yet added. */
    Map<BasisFacts, Long> ids(Connection connection, List<BasisFacts> wanted) throws SQLException {
        Map<BasisFacts, Long> ids = new HashMap<>();
        for (BasisFacts facts : wanted) {
            Long id = committed.get(facts);
            ids.put(facts, id != null ? id : intern(connection, facts));
        }
        return ids;
    }

    private long intern(Connection connection, BasisFacts facts) throws SQLException {
        byte[] digest = facts.digest();
        Long there = idOf(connection, digest, FIND);
        if (there != null) {
            Long lasting = idOf(connection, digest, FIND_OF_OTHERS);
            if (lasting != null) {
                committed.put(facts, lasting);
            }
            return there;
        }
        try (PreparedStatement insert = connection.prepareStatement(ADD)) {
            Object[] values = {
                digest,
                facts.policyVersion(),
                facts.arrivalPolicyVersion(),
                facts.clause(),
                text(connection, facts.rules()),
                facts.licenseType(),
                facts.hosting(),
                facts.agreementOrganization(),
                facts.agreementVersion(),
                facts.arrivalAgreementVersion(),
                facts.reappliedAgreementVersion(),
                facts.disposition(),
                text(connection, facts.omitted()),
                facts.owner(),
                facts.ownerOrganization(),
                text(connection, facts.purposes()),
                text(connection, facts.rights()),
                facts.retentionDays()
            };
            for (int i = 0; i < values.length; i++) {
                insert.setObject(i + 1, values[i]);
            }
            insert.executeUpdate();
        }
        Long added = idOf(connection, digest, FIND);
        if (added == null) {
            throw new SQLException("a basis that was just added is not there");
        }
        return added;
    }

    private static @Nullable Long idOf(Connection connection, byte[] digest, String find) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(find)) {
            query.setBytes(1, digest);
            try (ResultSet rows = query.executeQuery()) {
                return rows.next() ? rows.getLong(1) : null;
            }
        }
    }

    private static Array text(Connection connection, List<String> values) throws SQLException {
        return connection.createArrayOf("text", values.toArray());
    }
}
