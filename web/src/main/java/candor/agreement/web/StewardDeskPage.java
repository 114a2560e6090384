package candor.agreement.web;

import candor.agreement.AgreementView;
import candor.agreement.Agreements;
import candor.portal.web.Visitor;
import candor.statement.PolicyHistory;
import candor.statement.PublishedVersion;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** What waits for a steward, and the versions of the policy by their days. */
@Named
@RequestScoped
public class StewardDeskPage {
    private static final int MOST = 50;

    @Inject
    private Agreements agreements;

    @Inject
    private PolicyHistory policies;

    @Inject
    private Visitor visitor;

    private List<AgreementView> waiting = List.of();

    public void load() {
        if (!visitor.isStranger()) {
            waiting = agreements.list(null, true, null, MOST).items();
        }
    }

    /** Drafts, and ends that somebody proposes. */
    public List<AgreementView> getWaiting() {
        return waiting;
    }

    public List<PublishedVersion> getVersions() {
        return policies.versions();
    }
}
