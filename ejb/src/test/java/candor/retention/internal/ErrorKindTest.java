package candor.retention.internal;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJBException;
import java.sql.SQLException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ErrorKindTest {
    private static final String QUOTED = "Key (sign_in_name)=(dana) is not present";

    @Test
    @DisplayName("of an error of the database its code is kept, of no error what it says: that may quote what is held")
    void kinds() {
        assertThat(ErrorKind.of(new EJBException(new IllegalStateException(QUOTED, new SQLException(QUOTED, "23503")))))
                .isEqualTo("SQLException 23503");
        assertThat(ErrorKind.of(new SQLException(QUOTED))).isEqualTo("SQLException");
        assertThat(ErrorKind.of(new EJBException(new IllegalStateException(QUOTED))))
                .isEqualTo("IllegalStateException");
    }
}
