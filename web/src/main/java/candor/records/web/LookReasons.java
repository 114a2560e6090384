package candor.records.web;

import candor.audit.Look;
import candor.portal.web.Words;
import candor.records.OrganizationRecords;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;

/** Says why somebody looked (R19): what the system wrote down in the visitor's language, a human's own words as they are. */
@Named
@RequestScoped
public class LookReasons {
    private static final Map<String, String> OURS = Map.of(
            OrganizationRecords.REVIEW,
            "Reason.review",
            OrganizationRecords.EXPORT,
            "Reason.export",
            Look.DELETION,
            "Reason.deletion",
            Look.SUPPORT,
            "Reason.support");

    private Words words;

    /** For the container. */
    public LookReasons() {}

    @Inject
    LookReasons(Words words) {
        this.words = words;
    }

    public String say(String reason) {
        String key = OURS.get(reason);
        return key == null ? reason : words.say(key);
    }
}
