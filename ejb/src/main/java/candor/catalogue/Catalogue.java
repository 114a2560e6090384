package candor.catalogue;

import candor.collection.minimization.RecordKind;
import candor.policy.ElementDescription;
import candor.policy.GeneralPolicy;
import candor.policy.Glossary;
import candor.policy.model.Surface;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/**
 * All that one version of the general policy collects.
 *
 * @param policyVersion the version
 * @param effective     the first day (UTC) on which it is in force
 * @param everyRow      the user's identifier, which stands beside every row
 * @param surfaces      in the policy's order
 * @param glossary      what the words of the version are called in the Data Privacy Vocabulary
 */
public record Catalogue(
        String policyVersion,
        LocalDate effective,
        ElementDescription everyRow,
        List<CatalogueSurface> surfaces,
        Glossary glossary) {

    /**
     * The catalogue of a policy version.
     *
     * @param kinds every kind of record that is collected
     */
    public static Catalogue of(GeneralPolicy policy, List<RecordKind> kinds) {
        List<CatalogueSurface> surfaces = Arrays.stream(Surface.values())
                .map(surface -> new SurfaceReading(policy, surface, Origins.of(surface, kinds)).surface())
                .toList();
        return new Catalogue(
                policy.version(), policy.effective(), policy.glossary().everyRow(), surfaces, policy.glossary());
    }

    public CatalogueSurface of(Surface surface) {
        return surfaces.get(surface.ordinal());
    }
}
