package candor.erasure.web;

import candor.erasure.DecisionRefusedException;
import candor.erasure.ErasureDecisions;
import candor.erasure.OrderedErasures;
import candor.erasure.OrganizationErasureView;
import candor.erasure.ProposedRows;
import candor.erasure.TooManyErasuresException;
import candor.hold.HeldException;
import candor.licensing.ToolNotGrantedException;
import candor.platform.RefusalException.Kind;
import candor.portal.web.ErrorAnswer;
import candor.portal.web.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One deletion that administrators ordered: where it stands, approving and undoing it, and the certificate in the end. */
@Named
@RequestScoped
public class DeletionPage {
    private static final int LONGEST_REASON = 2000;
    private static final Set<String> STEPS = Set.of("undo", "approve", "refuse");
    private static final Set<String> SAID = Set.of("own", "gone", "late", "held");

    @Inject
    private OrderedErasures erasures;

    @Inject
    private ErasureDecisions decisions;

    @Inject
    private Visitor visitor;

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
        Optional<UUID> id = id();
        if (id.isPresent() && faces.isPostback()) {
            faces.getExternalContext().redirect("/organization/deletion.xhtml?id=" + id.get() + outcome(id.get()));
            faces.responseComplete();
        } else if (!id.map(this::isShown).orElse(false)) {
            ErrorAnswer.NOT_FOUND.send(faces);
        }
    }

    private Optional<UUID> id() {
        try {
            return Optional.of(UUID.fromString(sent().getOrDefault("id", "")));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    /** @return what the address is to say besides */
    private String outcome(UUID id) {
        try {
            return act(id);
        } catch (DecisionRefusedException refused) {
            return "&said=" + (refused.kind() == Kind.OWN_REQUEST ? "own" : "gone");
        } catch (HeldException kept) {
            return "&said=held";
        } catch (ToolNotGrantedException ended) {
            return "";
        }
    }

    private String act(UUID id) {
        Map<String, String> sent = sent();
        if (sent.containsKey("undo")) {
            return erasures.undo(id).orElse(true) ? "" : "&said=late";
        }
        if (sent.containsKey("approve")) {
            decisions.approve(id);
        } else if (sent.containsKey("refuse")) {
            String reason = sent.getOrDefault("reason", "").strip();
            if (reason.isEmpty() || reason.length() > LONGEST_REASON || reason.indexOf('\0') >= 0) {
                return "&step=refuse&missing=1";
            }
            decisions.refuse(id, reason);
        }
        return "";
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

    private Map<String, String> sent() {
        return faces.getExternalContext().getRequestParameterMap();
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
        String step = sent().getOrDefault("step", "");
        boolean possible = step.equals("undo") ? isUndoable() : proposed != null;
        return STEPS.contains(step) && possible ? step : null;
    }

    /** Whether the visitor can take it back. */
    public boolean isUndoable() {
        return deletable && stage != null && stage.canBeTakenBack();
    }

    public boolean isWithoutReason() {
        return sent().containsKey("missing");
    }

    /** Why what was tried did not come about; absent: nothing was, or it did. */
    public @Nullable String getSaid() {
        String said = sent().get("said");
        return said != null && SAID.contains(said) ? said : null;
    }
}
