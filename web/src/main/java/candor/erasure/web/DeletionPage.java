package candor.erasure.web;

import candor.erasure.ErasureDecisions;
import candor.erasure.OrderedErasures;
import candor.erasure.OrganizationErasureView;
import candor.erasure.ProposedRows;
import candor.erasure.TooManyErasuresException;
import candor.licensing.ToolNotGrantedException;
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
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One deletion that administrators ordered: where it stands, what can be done about it, and the certificate in the end. */
@Named
@RequestScoped
public class DeletionPage {
    private static final Set<String> STEPS = Set.of("undo", "approve", "refuse");

    @Inject
    private OrderedErasures erasures;

    @Inject
    private ErasureDecisions decisions;

    @Inject
    private DeletionActs acts;

    @Inject
    private Visitor visitor;

    @Inject
    private DeskForm form;

    @Inject
    private FacesContext faces;

    @Inject
    private Clock clock;

    private @Nullable OrganizationErasureView erasure;
    private @Nullable DeletionStage stage;
    private @Nullable ProposedRows proposed;
    private @Nullable Certificate certificate;
    private boolean deletable;
    private boolean busy;

    /** Does what a button said and answers with another address, or shows the deletion. */
    public void load() throws IOException {
        if (visitor.isStranger()) {
            return;
        }
        Optional<UUID> id = form.id("id");
        if (id.isPresent() && form.isPressed()) {
            form.go("/organization/deletion.xhtml?id=" + id.get() + acts.outcome(id.get()));
        } else if (!id.map(this::isShown).orElse(false)) {
            ErrorAnswer.NOT_FOUND.send(faces);
        }
    }

    /** Without the tools to see it, the certificate is all there is: that one is the organization's for good. */
    private boolean isShown(UUID id) {
        Optional<String> signed = erasures.certificate(id);
        certificate = signed.map(Certificate::read).orElse(null);
        try {
            erasure = erasures.find(id).orElse(null);
            deletable = erasures.mayDelete();
        } catch (ToolNotGrantedException neither) {
            return certificate != null;
        }
        if (erasure != null) {
            stage = DeletionStage.of(erasure, clock.instant());
            lookIfToDecide(erasure);
        }
        return erasure != null;
    }

    private void lookIfToDecide(OrganizationErasureView waiting) {
        try {
            if (waiting.awaitingApproval() && !waiting.own() && deletable) {
                proposed = decisions.look(waiting.id()).orElse(null);
            }
        } catch (TooManyErasuresException refused) {
            busy = true;
        }
    }

    /** Absent: the agreement does not let the visitor see more than the certificate. */
    public @Nullable OrganizationErasureView getErasure() {
        return erasure;
    }

    public @Nullable DeletionStage getStage() {
        return stage;
    }

    public List<DeletionStep> getSteps() {
        return erasure == null || stage == null ? List.of() : DeletionStep.of(erasure, stage);
    }

    /** From 0 to 100. */
    public long getPercent() {
        return erasure == null ? 0 : Math.round(erasure.progress() * 100);
    }

    /** What the visitor has to decide on; absent: nothing. */
    public @Nullable ProposedRows getProposed() {
        return proposed;
    }

    public List<CategoryCount> getProposedCounts() {
        return proposed == null ? List.of() : CategoryCount.of(proposed.counts());
    }

    /** Rows that are deleted, so far, by category. */
    public List<CategoryCount> getDeleted() {
        return erasure == null ? List.of() : CategoryCount.of(erasure.counts());
    }

    /** Absent before everything is deleted. */
    public @Nullable Certificate getCertificate() {
        return certificate;
    }

    /** Whether it cannot be looked at before deciding, since too much was looked at. */
    public boolean isBusy() {
        return busy;
    }

    /** What is to be confirmed: {@code undo}, {@code approve}, {@code refuse}; absent: nothing yet. */
    public @Nullable String getStep() {
        String step = form.sent("step");
        boolean possible = step.equals("undo") ? isUndoable() : proposed != null;
        return STEPS.contains(step) && possible ? step : null;
    }

    /** Whether the visitor can take it back. */
    public boolean isUndoable() {
        return deletable && stage != null && stage.canBeTakenBack();
    }

    public boolean isWithoutReason() {
        return form.has("missing");
    }

    /** Why what was tried did not come about; absent: nothing was, or it did. */
    public @Nullable String getSaid() {
        String said = form.sent("said");
        return DeletionActs.SAID.contains(said) ? said : null;
    }
}
