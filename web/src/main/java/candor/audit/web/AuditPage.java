package candor.audit.web;

import candor.audit.AuditDetail;
import candor.audit.AuditEntryView;
import candor.audit.AuditExtent;
import candor.audit.AuditVerification;
import candor.audit.StewardAudit;
import candor.audit.VerificationUnderWayException;
import candor.audit.VerificationView;
import candor.platform.SearchedSlice;
import candor.platform.Slice;
import candor.portal.web.ListPlace;
import candor.portal.web.Visitor;
import candor.portal.web.Words;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The audit: a list that is searched, or one entry of it, and whether the chain is whole. */
@Named
@RequestScoped
public class AuditPage {
    private static final int ON_A_PAGE = 50;

    @Inject
    private StewardAudit audit;

    @Inject
    private AuditVerification verification;

    @Inject
    private Visitor visitor;

    @Inject
    private Words words;

    @Inject
    private FacesContext faces;

    private AuditFilters filters = AuditFilters.of(Map.of());
    private ListPlace place = new ListPlace(null);
    private Slice<AuditEntryView> page = new Slice<>(List.of(), null);
    private @Nullable Instant searchedTo;
    private AuditExtent extent = new AuditExtent(0, 0, 0);
    private List<String> actions = List.of();
    private @Nullable AuditDetail detail;
    private @Nullable VerificationView verified;
    private boolean busy;

    public void load() throws IOException {
        if (visitor.isStranger()) {
            return;
        }
        Map<String, String> sent = faces.getExternalContext().getRequestParameterMap();
        if (sent.containsKey("entry")) {
            show(sent.get("entry"));
            return;
        }
        if (faces.isPostback() && sent.containsKey("verify")) {
            verify();
        }
        filters = AuditFilters.of(sent);
        place = new ListPlace(sent.get("cursor"));
        page = place.find(this::find);
        extent = audit.extent();
        actions = audit.actions();
    }

    private Slice<AuditEntryView> find(@Nullable String cursor) {
        SearchedSlice<AuditEntryView> found = audit.find(filters.in(words.zone()), cursor, ON_A_PAGE);
        searchedTo = found.searchedTo();
        return found.slice();
    }

    private void show(String number) throws IOException {
        Optional<AuditDetail> found =
                number.matches("[1-9]\\d{0,17}") ? audit.find(Long.parseLong(number)) : Optional.empty();
        if (found.isEmpty()) {
            faces.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, null);
            faces.responseComplete();
            return;
        }
        detail = found.get();
    }

    private void verify() {
        try {
            verified = verification.verify();
        } catch (VerificationUnderWayException another) {
            busy = true;
        }
    }

    public AuditFilters getFilters() {
        return filters;
    }

    public List<AuditEntryView> getEntries() {
        return page.items();
    }

    public @Nullable String getNext() {
        return page.next();
    }

    /** Until when everything was searched, if a search gave up before its page was full. */
    public @Nullable Instant getSearchedTo() {
        return searchedTo;
    }

    public boolean isFirst() {
        return place.isFirst();
    }

    public AuditExtent getExtent() {
        return extent;
    }

    /** All that entries are of, by name. */
    public List<String> getActions() {
        return actions;
    }

    /** The one that is looked at; absent: the list is. */
    public @Nullable AuditDetail getDetail() {
        return detail;
    }

    /** What was asked for or counted, in their order. */
    public List<Map.Entry<String, String>> detailsOf(AuditEntryView entry) {
        return List.copyOf(entry.details().entrySet());
    }

    /** What has just been found; absent: nobody asked. */
    public @Nullable VerificationView getVerified() {
        return verified;
    }

    /** Whether somebody else has the chain verified just now. */
    public boolean isBusy() {
        return busy;
    }
}
