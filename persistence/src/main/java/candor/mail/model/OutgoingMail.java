package candor.mail.model;

import candor.mail.model.Letter.Attachment;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A mail that is to be sent, or what is left of it afterwards: that there was one, and when. */
@Entity
@Table(name = "outgoing_mail")
public class OutgoingMail {
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(6);

    @Id
    @Column(updatable = false)
    private UUID id;

    @Column(updatable = false)
    private String about;

    @Column(name = "queued_at", updatable = false)
    private Instant queuedAt;

    private @Nullable String recipient;
    private @Nullable String subject;
    private @Nullable String body;

    @Column(name = "attachment_name")
    private @Nullable String attachmentName;

    private @Nullable String attachment;
    private int attempts;

    @Column(name = "due_at")
    private @Nullable Instant dueAt;

    @Column(name = "sent_at")
    private @Nullable Instant sentAt;

    protected OutgoingMail() {}

    /** @param about what it tells of, for operators */
    public OutgoingMail(UUID id, String about, Letter letter, Instant now) {
        this.id = id;
        this.about = about;
        this.queuedAt = now;
        this.dueAt = now;
        this.recipient = letter.recipient();
        this.subject = letter.subject();
        this.body = letter.body();
        Attachment attached = letter.attachment();
        this.attachmentName = attached == null ? null : attached.name();
        this.attachment = attached == null ? null : attached.content();
    }

    /** Somebody tries to send it. Until that is told of, it is tried again after a pause that grows with each time. */
    public void attempt(Instant now) {
        dueAt = now.plus(pauseAfter(attempts));
        attempts++;
    }

    /** Twice as long after each vain attempt. */
    static Duration pauseAfter(int attempts) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts, 16));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }

    public void sent(Instant now) {
        sentAt = now;
        forget();
    }

    /** Nothing of what it said, and of whom it was for, is kept; it is not tried again. */
    public void forget() {
        dueAt = null;
        recipient = null;
        subject = null;
        body = null;
        attachmentName = null;
        attachment = null;
    }

    public boolean isWaiting() {
        return dueAt != null;
    }

    /** @throws NullPointerException if it is not waiting */
    public Letter letter() {
        return new Letter(
                Objects.requireNonNull(recipient),
                Objects.requireNonNull(subject),
                Objects.requireNonNull(body),
                attachment == null ? null : new Attachment(Objects.requireNonNull(attachmentName), attachment));
    }

    public UUID id() {
        return id;
    }

    public String about() {
        return about;
    }

    public int attempts() {
        return attempts;
    }

    public @Nullable Instant dueAt() {
        return dueAt;
    }

    public @Nullable Instant sentAt() {
        return sentAt;
    }
}
