package candor.export;

import candor.export.model.DataExports;
import candor.records.model.Holder;
import candor.records.model.Holder.OfPerson;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Removes the copies of what is being deleted (R17). Must be called inside the deletion's transaction. */
@ApplicationScoped
public class ExportRemoval {
    @Inject
    private DataExports exports;

    /**
     * Every export that may hold rows of this holder, finished or under way, whatever its filter.
     *
     * @return how many went
     */
    public int forget(Holder holder) {
        if (holder instanceof OfPerson person) {
            return exports.removeOf(person.person());
        }
        return exports.removeOfMembers(((Holder.OfOrganization) holder).organization());
    }
}
