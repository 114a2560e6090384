package candor;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.lang.AbstractClassesTransformer;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.MappedSuperclass;
import java.lang.annotation.Annotation;
import java.time.Clock;
import java.util.Date;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;

/** The words in which {@link HouseRules} are said, where ArchUnit has none of its own. */
final class HouseWords {

    private static final Set<Class<? extends Annotation>> ACCESS_RULES =
            Set.of(RolesAllowed.class, PermitAll.class, DenyAll.class);

    private HouseWords() {}

    static DescribedPredicate<JavaClass> producersOfTheClock() {
        return DescribedPredicate.describe("producers of the Clock", candidate -> candidate.getMethods().stream()
                .anyMatch(method -> method.isAnnotatedWith(Produces.class)
                        && method.getRawReturnType().isEquivalentTo(Clock.class)));
    }

    /** Method references count too ({@code Instant::now}); {@code now(Clock)} is how it should be. */
    static DescribedPredicate<JavaAccess<?>> thatReadsTheTime() {
        return access("reads the time without a Clock", access -> {
            JavaClass owner = access.getTargetOwner();
            String name = access.getTarget().getName();
            if (owner.isEquivalentTo(Clock.class)) {
                return name.startsWith("system") || name.startsWith("tick") && !name.equals("tick");
            }
            if (owner.isEquivalentTo(System.class)) {
                return name.equals("currentTimeMillis");
            }
            if (owner.isEquivalentTo(Date.class)) {
                return access.getTarget().getFullName().equals("java.util.Date.<init>()");
            }
            return owner.getPackageName().equals("java.time")
                    && name.equals("now")
                    && !access.getTarget().getFullName().contains(Clock.class.getName());
        });
    }

    static DescribedPredicate<JavaAccess<?>> thatPrintsAStackTrace() {
        return access("printStackTrace", access -> access.getTarget().getName().equals("printStackTrace"));
    }

    private static DescribedPredicate<JavaAccess<?>> access(String description, Predicate<JavaAccess<?>> predicate) {
        return DescribedPredicate.describe(description, predicate);
    }

    static DescribedPredicate<JavaClass> mappedToTheDatabase() {
        return DescribedPredicate.describe(
                "are mapped to the database",
                candidate -> candidate.isAnnotatedWith(Entity.class)
                        || candidate.isAnnotatedWith(Embeddable.class)
                        || candidate.isAnnotatedWith(MappedSuperclass.class));
    }

    /** @param house the root package: the segment behind it is the feature */
    static ArchCondition<JavaClass> beUsedOnlyInTheirFeature(String house) {
        return new ArchCondition<>("be used only in their feature") {
            @Override
            public void check(JavaClass internal, ConditionEvents events) {
                String feature = featureOf(internal, house);
                for (Dependency use : internal.getDirectDependenciesToSelf()) {
                    if (!featureOf(use.getOriginClass(), house).equals(feature)) {
                        events.add(SimpleConditionEvent.violated(use, use.getDescription()));
                    }
                }
            }
        };
    }

    /** {@code retention} of {@code candor.retention.internal.Sweep}. */
    private static String featureOf(JavaClass member, String house) {
        String inside = member.getPackageName()
                .substring(Math.min(house.length() + 1, member.getPackageName().length()));
        return inside.split("\\.", 2)[0];
    }

    /** Inherited ones too: an annotation on a class says nothing of the methods of its superclass. */
    static ArchCondition<JavaClass> sayWhoMayCallTheirPublicMethods() {
        return new ArchCondition<>("say who may call their public methods") {
            @Override
            public void check(JavaClass service, ConditionEvents events) {
                service.getAllMethods().stream()
                        .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                        .filter(method -> !method.getModifiers().contains(JavaModifier.STATIC))
                        .filter(method -> !method.getModifiers().contains(JavaModifier.SYNTHETIC))
                        .filter(method -> !method.getOwner().isInterface())
                        .filter(method -> !method.getOwner().isEquivalentTo(Object.class))
                        .forEach(method -> requireAccessRule(method, events));
            }
        };
    }

    static ArchCondition<JavaMethod> sayWhoMayCallThem() {
        return new ArchCondition<>("say who may call them") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                requireAccessRule(method, events);
            }
        };
    }

    private static void requireAccessRule(JavaMethod method, ConditionEvents events) {
        boolean says = ACCESS_RULES.stream()
                .anyMatch(rule ->
                        method.isAnnotatedWith(rule) || method.getOwner().isAnnotatedWith(rule));
        if (!says) {
            events.add(SimpleConditionEvent.violated(
                    method, method.getFullName() + " carries none of @RolesAllowed, @PermitAll, @DenyAll"));
        }
    }

    static AbstractClassesTransformer<JavaPackage> packages() {
        return new AbstractClassesTransformer<>("packages") {
            @Override
            public Iterable<JavaPackage> doTransform(JavaClasses classes) {
                return classes.stream().map(JavaClass::getPackage).collect(Collectors.toSet());
            }
        };
    }

    static ArchCondition<JavaPackage> beNullMarked() {
        return new ArchCondition<>("be @NullMarked by their package-info") {
            @Override
            public void check(JavaPackage candidate, ConditionEvents events) {
                if (!candidate.isAnnotatedWith(NullMarked.class)) {
                    events.add(SimpleConditionEvent.violated(candidate, candidate.getName() + " is not @NullMarked"));
                }
            }
        };
    }
}
