package candor.collection.minimization;

import candor.policy.model.Category;
import candor.policy.model.Element;
import candor.policy.model.ElementRef;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The declared form of a collected record: which members there are, what type each has, and to which element of which
 * category it belongs (POLICY, "Categories and elements"). A shape is data: the check and the projection read the same
 * declaration, and a catalogue of what is collected can be read from it, so that what is published is what is kept.
 */
public sealed interface Shape {

    /** A value without parts. */
    enum Scalar implements Shape {
        /** Any Unicode text. */
        TEXT,
        /** Any number, kept exactly as sent. */
        NUMBER,
        /** A number that is not negative. */
        QUANTITY,
        /** RFC 3339, with an offset. */
        INSTANT,
        /** Eight, four, four, four, twelve hexadecimal digits. */
        UUID,
        BOOLEAN
    }

    /** Text that is one of a few words. */
    record Choice(Set<String> words) implements Shape {
        public Choice {
            words = Set.copyOf(words);
        }
    }

    /** An array; items that are null count as absent. */
    record Listing(Shape item) implements Shape {}

    /** An object that takes any members, of any type and depth: {@code {}} in the contract. */
    record FreeMap() implements Shape {}

    /** An object with named members; others are dropped and named (R1, contract). */
    record Structure(Map<String, Member> members) implements Shape {

        /** What stands in the member of this name; null: it is not listed. */
        public @Nullable Member member(String name) {
            return members.get(name);
        }
    }

    /** What a member is for. */
    enum Role {
        /** Belongs to an element of a category: kept unless that element is omitted. */
        ELEMENT,
        /** Structural: kept alongside whichever category keeps something in the same object ({@code taskId}). */
        KEY,
        /**
         * Read by intake, not part of any content ({@code occurredAt}). If it has an element, the row's own columns carry
         * that: the time and the person of a route.
         */
        ENVELOPE,
        /** Holds others; or, inside an element, a part of that element. */
        PART
    }

    /**
     * One named member of a {@link Structure}.
     *
     * @param element  of what it is a part; always there for {@link Role#ELEMENT}, possible for {@link Role#ENVELOPE}
     * @param required whether a record without it is invalid
     */
    record Member(String name, Role role, @Nullable ElementRef element, Shape shape, boolean required) {

        public Member {
            boolean fits = role == Role.ENVELOPE || (role == Role.ELEMENT) == (element != null);
            if (!fits) {
                throw new IllegalArgumentException(name + ": an element stands behind its role, or is in the envelope");
            }
        }

        /** The same member, without which a record is invalid. */
        public Member mandatory() {
            return new Member(name, role, element, shape, true);
        }

        /** The same member of the envelope, which is an element of every record that has to do with the category. */
        public Member carrying(Category category, Element carried) {
            return new Member(name, role, new ElementRef(category, carried), shape, required);
        }
    }

    static Structure object(Member... members) {
        Map<String, Member> byName = Arrays.stream(members)
                .collect(Collectors.toMap(
                        Member::name,
                        member -> member,
                        (one, other) -> {
                            throw new IllegalArgumentException(one.name() + " is declared twice");
                        },
                        LinkedHashMap::new));
        return new Structure(byName);
    }

    static Member element(String name, Category category, Element element, Shape shape) {
        return new Member(name, Role.ELEMENT, new ElementRef(category, element), shape, false);
    }

    static Member key(String name, Shape shape) {
        return new Member(name, Role.KEY, null, shape, false);
    }

    static Member envelope(String name, Shape shape) {
        return new Member(name, Role.ENVELOPE, null, shape, false);
    }

    static Member part(String name, Shape shape) {
        return new Member(name, Role.PART, null, shape, false);
    }

    static Listing listOf(Shape item) {
        return new Listing(item);
    }

    static Choice oneOf(String... words) {
        return new Choice(Set.copyOf(List.of(words)));
    }

    static FreeMap map() {
        return new FreeMap();
    }
}
