package candor.steward.rest;

import candor.steward.NewKey;
import candor.steward.model.KeyRow;

/** @param key shown this once */
public record NewKeyPayload(KeyRow collectorKey, String key) {

    static NewKeyPayload of(NewKey made) {
        return new NewKeyPayload(made.row(), made.key());
    }

    /** Not in logs, whoever logs it. */
    @Override
    public String toString() {
        return "NewKeyPayload[" + collectorKey.id() + "]";
    }
}
