package candor.audit;

/**
 * How far the audit goes.
 *
 * @param entries  in the chain
 * @param unsealed acts and looks that wait to be chained: a second or so
 * @param alarms   contradictions that this node has found since it was started, between what it remembers and the chain
 */
public record AuditExtent(long entries, long unsealed, int alarms) {}
