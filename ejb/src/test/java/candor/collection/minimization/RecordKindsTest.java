package candor.collection.minimization;

import static org.assertj.core.api.Assertions.assertThat;

import candor.policy.model.Category;
import candor.policy.model.ElementRef;
import candor.policy.model.Surface;
import java.util.LinkedHashSet;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("The kinds of records")
class RecordKindsTest {

    /** Every element that the policy's table lists for a surface. */
    static Set<ElementRef> elementsOf(Surface surface) {
        Set<ElementRef> elements = new LinkedHashSet<>();
        Category.of(surface).forEach(category -> category.elements()
                .forEach(element -> elements.add(new ElementRef(category, element))));
        return elements;
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("declare every element of the policy's table, and none of another surface")
    void everyElementIsDeclared(Surface surface) {
        Set<ElementRef> declared = new LinkedHashSet<>();
        RecordKinds.of(surface).forEach(kind -> collect(kind.shape(), declared));
        assertThat(declared).containsExactlyInAnyOrderElementsOf(elementsOf(surface));
    }

    @Test
    @DisplayName("of the cloud services are of one category each, and of each category there is one")
    void cloudKinds() {
        assertThat(RecordKinds.of(Surface.CLOUD))
                .extracting(RecordKind::category)
                .containsExactlyElementsOf(Category.of(Surface.CLOUD));
        RecordKinds.of(Surface.CLOUD).forEach(kind -> {
            Set<ElementRef> declared = new LinkedHashSet<>();
            collect(kind.shape(), declared);
            assertThat(declared).extracting(ElementRef::category).containsOnly(kind.category());
        });
    }

    @Test
    @DisplayName("have names of their own, and refuse images where the software sends them (R10)")
    void namesAndImages() {
        assertThat(RecordKinds.all())
                .hasSize(8)
                .extracting(RecordKind::name)
                .doesNotHaveDuplicates()
                .contains("usage-report", "website", "job", "asset UPLOADED");
        assertThat(RecordKinds.all())
                .filteredOn(RecordKind::refusesImages)
                .extracting(RecordKind::name)
                .containsExactly("usage-report");
    }

    private static void collect(Shape shape, Set<ElementRef> declared) {
        if (shape instanceof Shape.Structure structure) {
            for (Shape.Member member : structure.members().values()) {
                if (member.element() != null) {
                    declared.add(member.element());
                }
                collect(member.shape(), declared);
            }
        } else if (shape instanceof Shape.Listing listing) {
            collect(listing.item(), declared);
        }
    }
}
