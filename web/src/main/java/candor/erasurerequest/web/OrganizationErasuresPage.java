package candor.erasurerequest.web;

import candor.erasurerequest.OrganizationErasureRequests;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;

/** What administrators of an organization have to decide. */
@Named
@RequestScoped
public class OrganizationErasuresPage {
    @Inject
    private OrganizationErasureRequests requests;

    @Inject
    private DecisionDesk desk;

    public void load() throws IOException {
        desk.load(requests, "/organization/erasures.xhtml");
    }

    public DecisionDesk getDesk() {
        return desk;
    }
}
