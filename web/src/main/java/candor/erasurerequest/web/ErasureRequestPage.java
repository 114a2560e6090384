package candor.erasurerequest.web;

import candor.erasure.web.Certificate;
import candor.erasurerequest.ErasureRequestView;
import candor.erasurerequest.MyErasureRequests;
import candor.erasurerequest.RequestRefusedException;
import candor.portal.web.DeskForm;
import candor.portal.web.ErrorAnswer;
import candor.portal.web.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One of my requests: where it stands, what was decided, and the certificate in the end. */
@Named
@RequestScoped
public class ErasureRequestPage {
    @Inject
    private MyErasureRequests requests;

    @Inject
    private Visitor visitor;

    @Inject
    private DeskForm form;

    @Inject
    private FacesContext faces;

    @Inject
    private Clock clock;

    private @Nullable ErasureRequestView request;
    private @Nullable Stage stage;
    private @Nullable Certificate certificate;

    /** Takes the request back if a button of this page said so, and shows it. */
    public void load() throws IOException {
        if (visitor.isStranger()) {
            return;
        }
        Optional<UUID> id = form.id("id");
        if (id.isPresent() && form.isPressed() && form.has("back")) {
            takeBack(id.get());
            form.go("/erasures/request.xhtml?id=" + id.get());
            return;
        }
        Optional<ErasureRequestView> found = id.flatMap(requests::find);
        if (found.isEmpty()) {
            ErrorAnswer.NOT_FOUND.send(faces);
            return;
        }
        show(found.get());
    }

    private void takeBack(UUID id) {
        try {
            requests.takeBack(id);
        } catch (RequestRefusedException tooLate) {
            return; // the page shows how far it has come
        }
    }

    private void show(ErasureRequestView found) {
        request = found;
        stage = Stage.of(found, clock.instant());
        certificate = requests.certificate(found.id()).map(Certificate::read).orElse(null);
    }

    public @Nullable ErasureRequestView getRequest() {
        return request;
    }

    public @Nullable Stage getStage() {
        return stage;
    }

    public List<Step> getSteps() {
        return request == null || stage == null ? List.of() : Step.of(request, stage);
    }

    /** Of the deletion, from 0 to 100. */
    public long getPercent() {
        return request == null || request.erasure() == null
                ? 0
                : Math.round(request.erasure().progress() * 100);
    }

    /** Absent before everything is deleted. */
    public @Nullable Certificate getCertificate() {
        return certificate;
    }

    /** Whether the visitor is being asked to confirm that it is to be taken back. */
    public boolean isAskedAgain() {
        return form.has("sure") && stage != null && stage.canBeTakenBack();
    }
}
