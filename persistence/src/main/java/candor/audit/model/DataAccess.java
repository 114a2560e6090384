package candor.audit.model;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One look at records: who, when, in which role, why, through which filter, and at how many records of whom. */
@Entity
@Table(name = "data_access")
public class DataAccess {
    @Id
    private UUID id;

    private Instant at;

    @Column(name = "actor_id")
    private UUID actorId;

    @Column(name = "actor_role")
    private String actorRole;

    private String action;
    private String reason;

    @Column(name = "organization_id")
    private @Nullable UUID organizationId;

    @JdbcTypeCode(SqlTypes.JSON)
    private String filter;

    @ElementCollection
    @CollectionTable(name = "data_access_subject", joinColumns = @JoinColumn(name = "access_id"))
    @MapKeyColumn(name = "person_id")
    @Column(name = "records")
    private Map<UUID, Long> recordsByPerson = new HashMap<>();

    protected DataAccess() {}

    /**
     * @param filter          what was asked for, as a JSON object; never a text that somebody searched for
     * @param recordsByPerson how many records of whom were seen
     */
    public DataAccess(
            UUID id,
            Instant at,
            UUID actorId,
            String actorRole,
            String action,
            String reason,
            @Nullable UUID organizationId,
            String filter,
            Map<UUID, Long> recordsByPerson) {
        this.id = id;
        this.at = at;
        this.actorId = actorId;
        this.actorRole = actorRole;
        this.action = action;
        this.reason = reason;
        this.organizationId = organizationId;
        this.filter = filter;
        this.recordsByPerson.putAll(recordsByPerson);
    }
}
