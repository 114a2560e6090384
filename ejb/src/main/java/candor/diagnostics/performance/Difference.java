package candor.diagnostics.performance;

import candor.diagnostics.performance.model.Trait;

/**
 * A value that reports of a group have more or less often than all reports of the same days.
 *
 * @param group among the group's reports that say anything of the trait
 * @param all   among all of them
 * @param lift  how many times as often as among all
 */
public record Difference(Trait trait, String value, Proportion group, Proportion all, double lift) {}
