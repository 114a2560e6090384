package candor.audit.web;

import candor.audit.OrganizationAccesses;
import candor.audit.OrganizationLookPage;
import candor.audit.OrganizationLookPage.Item;
import candor.audit.UnknownUserException;
import candor.portal.web.ListPlace;
import candor.portal.web.Visitor;
import candor.portal.web.Words;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who looked at the organization's records, newest first, with its filters in the address. */
@Named
@RequestScoped
public class OrganizationAccessesPage {
    private static final int ON_A_PAGE = 50;

    @Inject
    private OrganizationAccesses accesses;

    @Inject
    private Visitor visitor;

    @Inject
    private Words words;

    @Inject
    private FacesContext faces;

    private ListPlace place = new ListPlace(null);
    private LookChoice choice = LookChoice.NONE;
    private OrganizationLookPage page = new OrganizationLookPage(List.of(), null);

    public void load() {
        Map<String, String> address = faces.getExternalContext().getRequestParameterMap();
        place = new ListPlace(address.get("cursor"));
        choice = LookChoice.of(address, words.zone());
        if (!choice.understood()) {
            warn("filters.notUnderstood");
        }
        if (!visitor.isStranger()) {
            look();
        }
    }

    private void look() {
        try {
            page = place.find(cursor -> accesses.find(choice.search(cursor, ON_A_PAGE)));
        } catch (UnknownUserException nobody) {
            warn("filters.impossible.user");
        }
    }

    private void warn(String key) {
        faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_WARN, words.say(key), null));
    }

    /** What the form shows. */
    public LookChoice getChoice() {
        return choice;
    }

    public List<Item> getLooks() {
        return page.items();
    }

    /** The address of the next page; absent: there is none. */
    public @Nullable String getNext() {
        return page.next() == null ? null : choice.address(page.next());
    }

    public boolean isFirst() {
        return place.isFirst();
    }
}
