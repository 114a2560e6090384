package candor.licensing;

import candor.licensing.model.RegisterRows;
import candor.policy.model.AgreementTerms;
import candor.policy.model.LicenseType;
import candor.policy.model.Narrowing;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was in force for a license at a moment.
 *
 * @param licenseType  absent if the license had no term then: no rule names that, so nothing may be kept
 * @param organization that held it; absent for a consumer license
 * @param agreement    with that organization; absent if none was in force
 * @param narrowing    what that organization's administrators leave out besides (R16)
 */
public record InForce(
        @Nullable LicenseType licenseType,
        @Nullable Holder organization,
        @Nullable Agreement agreement,
        Narrowing narrowing) {
    /** No license and nobody who would hold one. */
    public static final InForce NOTHING = new InForce(null, null, null, Narrowing.NONE);

    /** An organization by id and short name. */
    public record Holder(UUID id, String name) {
        static @Nullable Holder of(RegisterRows.@Nullable Holder row) {
            return row == null ? null : new Holder(row.id(), row.name());
        }
    }

    /** One version of an agreement. */
    public record Agreement(UUID id, int version, AgreementTerms terms) {}
}
