package candor.erasure.web;

import candor.erasure.ErasureAlarmList;
import candor.erasure.model.ErasureAlarms.Alarm;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The part of a steward's page that tells of unusually large deletions. */
@Named("erasureAlarms")
@RequestScoped
public class AlarmsPart {
    @Inject
    private ErasureAlarmList alarms;

    private @Nullable List<Alarm> latest;

    /** Of the last seven days, the latest first. */
    public List<Alarm> getLatest() {
        if (latest == null) {
            latest = alarms.latest();
        }
        return latest;
    }
}
