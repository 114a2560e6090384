package candor.licensing.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** Somebody whom the identity provider knows by subject and collected data by sign-in name; or a program that acts for an organization. */
@Entity
@DynamicUpdate // what is seen of somebody changes beside what somebody is
public class Person {
    @Id
    private UUID id;

    private @Nullable String subject;

    @Column(name = "sign_in_name", updatable = false)
    private String signInName;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Kind kind;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "organization_id")
    private @Nullable Organization organization;

    private @Nullable Boolean administrator;

    @Column(name = "seen_at")
    private @Nullable Instant seenAt;

    private enum Kind {
        HUMAN,
        CLIENT
    }

    protected Person() {}

    private Person(UUID id, String signInName, Kind kind) {
        this.id = id;
        this.signInName = signInName;
        this.kind = kind;
    }

    /** Somebody who is to be known to the identity provider yet. */
    public static Person member(UUID id, String signInName, Organization organization) {
        Person member = new Person(id, signInName, Kind.HUMAN);
        member.organization = organization;
        return member;
    }

    /** A program, about which nothing is collected. It belongs to no organization: for which it acts its {@link ApiClient} says. */
    public static Person program(UUID id, String name, String subject) {
        Person program = new Person(id, name, Kind.CLIENT);
        program.subject = subject;
        return program;
    }

    public UUID id() {
        return id;
    }

    public String signInName() {
        return signInName;
    }

    /** When last seen, to the hour; absent: never. */
    public Optional<Instant> seenAt() {
        return Optional.ofNullable(seenAt);
    }

    public Optional<Organization> organization() {
        return Optional.ofNullable(organization);
    }

    public Optional<String> subject() {
        return Optional.ofNullable(subject);
    }

    public boolean isProgram() {
        return kind == Kind.CLIENT;
    }

    /** Whether it is not written down yet that the person was seen in that hour. */
    public boolean isNews(Instant hour) {
        return !hour.equals(seenAt);
    }

    /** The identity provider knows the person by this subject from now on. */
    public void identifyBy(String known) {
        subject = known;
    }

    /** What the identity provider was told to say of the person. */
    public void administers(boolean whether) {
        administrator = whether;
    }

    /** What was collected meanwhile stays the organization's (R12). */
    public void leave() {
        organization = null;
        administrator = false;
    }

    /** From now on whoever comes by the subject is a stranger. */
    public void forgetSubject() {
        subject = null;
    }
}
