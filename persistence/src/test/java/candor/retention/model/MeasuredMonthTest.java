package candor.retention.model;

import static org.assertj.core.api.Assertions.assertThat;

import candor.diagnostics.performance.model.MeasuredFixture;
import candor.policy.model.Category;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class MeasuredMonthTest extends RetentionFixture {

    @Test
    @DisplayName(
            "R15, R17: with a month that is dropped goes what its reports counted as, and nothing of any other month")
    void dropped() {
        store(row(Category.PROCESSING, over), row(Category.USAGE, over));
        MeasuredFixture.measureAll();
        assertThat(measured()).isEqualTo(2);
        long others = others();
        carryOut(day);
        assertThat(isMonthThere()).isFalse();
        MeasuredFixture.measureAll();
        assertThat(measured()).isZero();
        assertThat(others()).isEqualTo(others);
        assertThat(count(
                        "select cast(coalesce(sum(number), 0) as bigint) from measure_kept join measure_cell on measure_cell.id = cell_id "
                                + "where measure = 'REPORT' and day = '"
                                + arrival.toString().substring(0, 10) + "'"))
                .isZero();
    }

    private long measured() {
        return count("select count(*) from measured_report where holder_id = '" + person + "'");
    }

    private long others() {
        return count("select count(*) from measured_report where holder_id <> '" + person + "'");
    }

    private static long count(String sql) {
        return DATABASE.call(
                session -> session.createNativeQuery(sql, Long.class).getSingleResult());
    }
}
