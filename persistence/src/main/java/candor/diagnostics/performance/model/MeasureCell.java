package candor.diagnostics.performance.model;

import candor.policy.model.Surface;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What reports that are counted together have in common. What is absent was not said, or not kept. Texts are masked.
 *
 * @param organization whose agreement says whether staff may see it (R18); absent: a consumer's
 * @param product      the software's name; it and its version are one release
 * @param metric       with its unit, of the cloud alone
 */
public record MeasureCell(
        Surface surface,
        @Nullable UUID organization,
        @Nullable String product,
        @Nullable String version,
        @Nullable String plugin,
        @Nullable String pluginVersion,
        @Nullable String host,
        @Nullable String operatingSystem,
        @Nullable String gpu,
        @Nullable String metric,
        @Nullable String unit) {}
