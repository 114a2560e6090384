package candor.records.web;

import candor.policy.model.Surface;
import candor.portal.web.AddressReader;
import candor.portal.web.ChosenDays;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * Which of one's own records somebody chose to take along or to have deleted, as a form or an address holds it.
 *
 * @param surfaces   those that were ticked
 * @param understood whether all of it could be read
 */
public record OwnChoice(Set<Surface> surfaces, ChosenDays days, boolean understood) {
    public static final OwnChoice EVERYTHING = new OwnChoice(EnumSet.allOf(Surface.class), ChosenDays.ALL, true);

    /** @param sent of each parameter, all that was sent */
    public static OwnChoice of(Map<String, String[]> sent) {
        AddressReader read = AddressReader.ofAll(sent);
        Set<Surface> surfaces = read.ticked("surface", Surface.class);
        ChosenDays days = ChosenDays.read(read, ZoneOffset.UTC);
        return new OwnChoice(surfaces, days, read.understood());
    }

    /** Whether it is one: something was chosen, the period does not end before it begins, and all of it could be read. */
    public boolean possible() {
        return understood && !surfaces.isEmpty() && !days.areBackwards();
    }

    /** Whether it is less than everything. */
    public boolean narrowed() {
        return !understood || days.restrict() || !restricted().isEmpty();
    }

    /** The surfaces that it is restricted to; none: it is not. */
    public Set<Surface> restricted() {
        return surfaces.size() == Surface.values().length ? Set.of() : surfaces;
    }
}
