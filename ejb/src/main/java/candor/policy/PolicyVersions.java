package candor.policy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** All versions of the general policy that were published, by effective date. Immutable. */
public final class PolicyVersions {
    private final List<GeneralPolicy> byDate;

    /** @throws IllegalArgumentException if there is none, or two take effect on one day */
    public PolicyVersions(List<GeneralPolicy> versions) {
        byDate = versions.stream()
                .sorted(Comparator.comparing(GeneralPolicy::effective))
                .toList();
        long days = byDate.stream().map(GeneralPolicy::effective).distinct().count();
        if (byDate.isEmpty() || days != byDate.size()) {
            throw new IllegalArgumentException("policy versions need distinct effective dates");
        }
    }

    /**
     * The versions that ship with this release: {@code policy-1.yaml}, {@code policy-2.yaml} and so on, without a gap.
     *
     * @throws PolicyException if a document cannot be run
     */
    public static PolicyVersions bundled() {
        return new PolicyVersions(shipped());
    }

    /**
     * The versions that ship with this release, and those of a folder that continue them.
     *
     * @throws PolicyException if the folder or a document cannot be read, or does not continue those before
     */
    public static PolicyVersions published(Path folder) {
        return new PolicyVersions(new PolicyFolder(folder).after(shipped()));
    }

    private static List<GeneralPolicy> shipped() {
        List<GeneralPolicy> versions = new ArrayList<>();
        for (int number = 1;
                PolicyVersions.class.getResource("/policy/" + GeneralPolicy.document(number)) != null;
                number++) {
            versions.add(GeneralPolicy.bundled(Integer.toString(number)));
        }
        return versions;
    }

    /** The version in force on a day (UTC); before the first one took effect, the first. */
    public GeneralPolicy inForceOn(LocalDate day) {
        GeneralPolicy inForce = byDate.get(0);
        for (GeneralPolicy version : byDate) {
            if (!version.effective().isAfter(day)) {
                inForce = version;
            }
        }
        return inForce;
    }

    public Optional<GeneralPolicy> version(String version) {
        return byDate.stream().filter(each -> each.version().equals(version)).findFirst();
    }

    /** Oldest first. */
    public List<GeneralPolicy> all() {
        return byDate;
    }
}
