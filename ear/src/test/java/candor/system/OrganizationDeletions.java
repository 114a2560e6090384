package candor.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;

/** Deletions that administrators order over HTTP, and their organization's rules for them. */
final class OrganizationDeletions {
    static final String ERASURES = "/api/v1/organization/erasures";
    static final String RULES = "/api/v1/organization/erasure-settings";

    private final WholeSystem system;
    private final Deletions deletions;
    private final Calls calls;

    OrganizationDeletions(WholeSystem system) {
        this.system = system;
        this.deletions = new Deletions(system);
        this.calls = new Calls(system);
    }

    /** To the rules and agreements of the demonstration; nobody has tried anything. */
    void reset() {
        system.execute("update organization set erasure_undo_seconds = 0, erasure_second_approval = false");
        system.execute("update erasure_rules_change set outcome = 'EXPIRED', decided_at = now() where outcome is null");
        system.execute("delete from service_agreement where version = 77");
        system.execute("delete from erasure_attempt");
    }

    /** From now on it takes two at acme. */
    void secondApproval() {
        system.execute("update organization set erasure_second_approval = true where name = 'acme'");
    }

    /** @return the minute of a report by dana of acme */
    Instant reported() {
        Instant minute = Deletions.minuteOfItsOwn();
        deletions.report("demo-license-acme", "dana", minute);
        return minute;
    }

    /** How many records of that minute acme's administrators see. */
    long seen(Instant minute) {
        String records = "/api/v1/organization/records?from=" + minute + "&to=" + minute.plus(Duration.ofMinutes(1));
        return deletions.read(records, "avery").path("items").size();
    }

    JsonNode preview(String who, String filter) {
        HttpResponse<String> answer = deletions.post(ERASURES, who, "{\"filter\": " + filter + ", \"preview\": true}");
        return Calls.ok(answer);
    }

    /** What orders what a preview showed. */
    static String body(String filter, JsonNode preview) {
        return "{\"filter\": " + filter + ", \"token\": \""
                + preview.path("token").asText() + "\"}";
    }

    /** @return its path */
    String ordered(String who, String filter) {
        return Deletions.ordered(deletions.post(ERASURES, who, body(filter, preview(who, filter))));
    }

    HttpResponse<String> rules(String who, long undo, boolean second) {
        return put(who, "{\"undoSeconds\": " + undo + ", \"secondApproval\": " + second + "}");
    }

    HttpResponse<String> put(String who, String body) {
        return calls.as(who, "PUT", RULES, body);
    }
}
