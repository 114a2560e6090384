package candor.dev;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class JavaModulesTest {

    @Test
    void aWholeJdkHasThemAll() {
        assertThatCode(JavaModules::requireAll).doesNotThrowAnyException();
    }

    @Test
    void aMissingOneIsNamed() {
        assertThatThrownBy(() -> JavaModules.requireAll(List.of("java.base", "java.gone")))
                .hasMessageContaining("lacks java.gone: install a complete JDK 17");
    }
}
