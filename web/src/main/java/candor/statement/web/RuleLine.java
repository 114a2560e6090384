package candor.statement.web;

import candor.policy.model.Rule;
import java.util.List;

/** A rule, and where it decides: on which ways or for whom. @param where empty: nowhere case by case */
public record RuleLine(Rule rule, List<String> where) {}
