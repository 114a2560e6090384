package candor.mail.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Mails that wait to be sent. Must be called inside a transaction: of what they tell, when they are added. */
@ApplicationScoped
public class Outbox {
    @PersistenceContext
    private EntityManager entities;

    public Outbox() {}

    /** For tests, which bring their own. */
    public Outbox(EntityManager entities) {
        this.entities = entities;
    }

    public void add(OutgoingMail mail) {
        entities.persist(mail);
        entities.flush();
    }

    /** One that is due and that nobody else is being given. */
    public Optional<OutgoingMail> claimable(Instant now) {
        return entities.createNativeQuery(
                        "select * from outgoing_mail where due_at <= :now order by due_at limit 1 for update skip locked",
                        OutgoingMail.class)
                .setParameter("now", Timestamp.from(now))
                .getResultStream()
                .findFirst();
    }

    public Optional<OutgoingMail> lock(UUID id) {
        return Optional.ofNullable(entities.find(OutgoingMail.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Gives up those that were written before a moment and could not be sent since. @return how many */
    public int forgetOlderThan(Instant moment) {
        return entities.createNativeQuery("""
                update outgoing_mail set due_at = null, recipient = null, subject = null, body = null, attachment_name = null,
                  attachment = null where due_at is not null and queued_at < :moment""")
                .setParameter("moment", Timestamp.from(moment))
                .executeUpdate();
    }
}
