package candor.agreement;

import candor.agreement.model.AgreementBook;
import candor.licensing.model.Organization;
import candor.licensing.model.Period;
import candor.licensing.model.ServiceAgreement;
import candor.platform.RefusalException.Kind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;

/** Whether an organization has time for one more version: of two that are in force at once, nobody could say which counts (R11). */
@ApplicationScoped
public class AgreementRoom {
    @Inject
    private AgreementBook book;

    /**
     * What cannot have force is not written either, so that nobody reads it for nothing.
     *
     * @param supersedes whether it ends the versions that began before it
     * @throws AgreementRefusedException if its time is over, or for a part of it there is a version already
     */
    void require(Organization of, Period wanted, boolean supersedes, Instant now) {
        if (wanted.end() != null && !wanted.end().isAfter(now)) {
            throw new AgreementRefusedException(Kind.BAD_REQUEST, "/inForceTo");
        }
        Period period = wanted.start().isBefore(now) ? new Period(now, wanted.end()) : wanted;
        book.overlapping(of.id(), period).stream()
                .filter(each -> !supersedes || !beganBefore(each, period))
                .findFirst()
                .ifPresent(each -> {
                    throw new AgreementRefusedException(
                            Kind.PERIOD_OVERLAPS, "version " + each.version() + ": " + span(each.inForce()));
                });
    }

    /** Those that a version which supersedes them would end. */
    List<ServiceAgreement> predecessors(Organization of, Period period) {
        return book.overlapping(of.id(), period).stream()
                .filter(each -> beganBefore(each, period))
                .toList();
    }

    private static boolean beganBefore(ServiceAgreement version, Period period) {
        return version.inForce().start().isBefore(period.start());
    }

    static String span(Period period) {
        return period.start() + (period.end() == null ? " for good" : " to " + period.end());
    }
}
