package candor.steward.model;

import candor.licensing.model.Period;
import java.util.UUID;

/** That somebody works under a license for a period. */
public record AssignmentRow(UUID id, String user, Period valid) {}
