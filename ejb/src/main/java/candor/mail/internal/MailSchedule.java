package candor.mail.internal;

import candor.mail.MailRound;
import candor.mail.OfficeAddresses;
import candor.mail.OutgoingMails;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Sends what waits, on whichever node asks first. */
@Singleton
@Startup
@DependsOn("SchemaCheck")
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED) // each mail has its own
public class MailSchedule {
    @Inject
    private MailRound round;

    @Inject
    private OutgoingMails mails;

    @Inject
    private OfficeAddresses offices;

    @PostConstruct
    void check() {
        round.requireSettings();
    }

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    void send() {
        round.go();
    }

    @Schedule(hour = "*", minute = "17", persistent = false)
    void giveUpOld() {
        mails.giveUpOld();
        offices.forgetOld();
    }
}
