package candorbad.records;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;

@Stateless
public class OpenService extends OpenBase {
    public void read() {}

    @PermitAll
    public void guarded() {}
}
