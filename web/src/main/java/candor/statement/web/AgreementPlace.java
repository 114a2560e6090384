package candor.statement.web;

import candor.policy.Ruling;
import candor.policy.model.Owner;
import candor.policy.model.Purpose;
import candor.policy.model.Right;
import candor.statement.AgreementBeside;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * One surface, or the cloud where it runs in one way: what becomes of each category there without and with the agreement, and whose what
 * is kept with it is, and what for.
 *
 * @param kept whether anything is
 */
public record AgreementPlace(
        BesideTable table, boolean kept, Set<Owner> owners, Set<Purpose> purposes, Set<Right> rights) {

    static List<AgreementPlace> of(List<AgreementBeside> beside) {
        return BesideTable.of(beside).stream()
                .map(table -> of(
                        table,
                        beside.stream()
                                .filter(each -> each.surface() == table.surface() && each.hosting() == table.hosting())
                                .map(AgreementBeside::agreed)
                                .filter(ruling -> Fate.of(ruling).isKept())
                                .toList()))
                .toList();
    }

    private static AgreementPlace of(BesideTable table, List<Ruling> kept) {
        return new AgreementPlace(
                table,
                !kept.isEmpty(),
                all(kept, ruling -> Stream.of(ruling.owner())),
                all(kept, ruling -> ruling.purposes().stream()),
                all(kept, ruling -> ruling.rights().stream()));
    }

    private static <T extends Comparable<T>> Set<T> all(List<Ruling> rulings, Function<Ruling, Stream<T>> of) {
        Set<T> all = new TreeSet<>();
        rulings.forEach(ruling -> of.apply(ruling).forEach(all::add));
        return all;
    }
}
