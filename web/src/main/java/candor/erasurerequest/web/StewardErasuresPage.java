package candor.erasurerequest.web;

import candor.erasurerequest.StewardErasureRequests;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;

/** What stewards have to decide. */
@Named
@RequestScoped
public class StewardErasuresPage {
    @Inject
    private StewardErasureRequests requests;

    @Inject
    private DecisionDesk desk;

    public void load() throws IOException {
        desk.load(requests, "/steward/erasures.xhtml");
    }

    public DecisionDesk getDesk() {
        return desk;
    }
}
