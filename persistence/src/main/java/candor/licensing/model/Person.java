package candor.licensing.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody whom the identity provider knows by subject and collected data by sign-in name. */
@Entity
public class Person {
    @Id
    private UUID id;

    private @Nullable String subject;

    @Column(name = "sign_in_name")
    private String signInName;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "organization_id")
    private @Nullable Organization organization;

    protected Person() {}

    public UUID id() {
        return id;
    }

    public String signInName() {
        return signInName;
    }

    public Optional<Organization> organization() {
        return Optional.ofNullable(organization);
    }
}
