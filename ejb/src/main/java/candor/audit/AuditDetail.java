package candor.audit;

import candor.audit.model.AuditSearch.Seen;
import java.util.List;

/**
 * An entry, and whose records it saw.
 *
 * @param seen at most a hundred people, those of most records first
 */
public record AuditDetail(AuditEntryView entry, List<Seen> seen) {}
