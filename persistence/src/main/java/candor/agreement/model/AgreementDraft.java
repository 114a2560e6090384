package candor.agreement.model;

import candor.licensing.model.AgreementTermsJson;
import candor.licensing.model.Organization;
import candor.licensing.model.Period;
import candor.licensing.model.Person;
import candor.licensing.model.ServiceAgreement;
import candor.policy.model.AgreementTerms;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A version of an agreement that somebody has written and nobody has approved: without force. */
@Entity
@Table(name = "agreement_draft")
public class AgreementDraft {
    @Id
    private UUID id;

    @ManyToOne
    @JoinColumn(name = "organization_id", updatable = false)
    private Organization organization;

    @Column(updatable = false)
    private int version;

    @Embedded
    @AttributeOverride(name = "start", column = @Column(name = "starts_at"))
    @AttributeOverride(name = "end", column = @Column(name = "ends_at"))
    private Period planned;

    private boolean supersedes;

    @JdbcTypeCode(SqlTypes.JSON)
    private String terms;

    private int revision;

    @ManyToOne
    @JoinColumn(name = "written_by")
    private Person writtenBy;

    @Column(name = "written_at")
    private Instant writtenAt;

    protected AgreementDraft() {}

    public AgreementDraft(UUID id, Organization organization, int version, Text text, Person writtenBy, Instant now) {
        this.id = id;
        this.organization = organization;
        this.version = version;
        set(text, writtenBy, now);
    }

    /**
     * What a draft says.
     *
     * @param planned    when it is to be in force
     * @param supersedes whether the version that is in force when it begins ends then
     */
    public record Text(Period planned, boolean supersedes, AgreementTerms terms) {}

    /** Who writes it anew is its author from then on, and answers for all of it. */
    public void rewrite(Text text, Person author, Instant now) {
        revision++;
        set(text, author, now);
    }

    private void set(Text text, Person author, Instant now) {
        planned = text.planned();
        supersedes = text.supersedes();
        terms = AgreementTermsJson.write(text.terms());
        writtenBy = author;
        writtenAt = now;
    }

    /**
     * The version that it becomes. It is in force from its approval on where it was to be earlier: what was collected before
     * was collected under something else (R12).
     *
     * @throws IllegalArgumentException if its author approves it, or if its time is over
     */
    public ServiceAgreement approve(Person approver, Instant now) {
        return new ServiceAgreement(id, organization, version, inForceFrom(now), terms(), writtenBy, approver, now);
    }

    /** @throws IllegalArgumentException if its time is over */
    public Period inForceFrom(Instant now) {
        return new Period(planned.start().isBefore(now) ? now : planned.start(), planned.end());
    }

    public UUID id() {
        return id;
    }

    public Organization organization() {
        return organization;
    }

    public int version() {
        return version;
    }

    public Period planned() {
        return planned;
    }

    public boolean supersedes() {
        return supersedes;
    }

    /** @throws IllegalStateException if what is stored is not in the policy's vocabulary: fail closed */
    public AgreementTerms terms() {
        return AgreementTermsJson.read(terms);
    }

    public int revision() {
        return revision;
    }

    public Person writtenBy() {
        return writtenBy;
    }
}
