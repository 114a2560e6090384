package candor.collection;

import candor.collection.model.NewRecord;
import candor.collection.model.Visits;
import candor.collection.model.Visits.Account;
import candor.collection.model.Visits.SignIn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Joins what anonymous visitors of the website did to the account of whoever signs in as the same visitor next. What a
 * visitor does after that without signing in stays nobody's until somebody signs in again: browsers are shared.
 */
@ApplicationScoped
public class VisitorRows {
    @Inject
    private Visits visits;

    /** The rows, those of visitors who are known to have signed in later given to their accounts. */
    List<NewRecord> join(List<DecidedRecord> records, List<NewRecord> rows) {
        Set<UUID> visitors = new TreeSet<>();
        records.stream().map(DecidedRecord::visitor).filter(Objects::nonNull).forEach(visitors::add);
        if (visitors.isEmpty()) {
            return rows;
        }
        visits.lock(visitors);
        Map<UUID, List<Account>> accounts = visits.accountsOf(visitors);
        List<NewRecord> joined = new ArrayList<>();
        for (NewRecord row : rows) {
            boolean anonymous = row.personId() == null && row.visitorId() != null;
            Optional<UUID> person = anonymous
                    ? signedInNext(accounts.getOrDefault(row.visitorId(), List.of()), row.occurredAt())
                    : Optional.empty();
            joined.add(person.map(row::about).orElse(row));
        }
        return joined;
    }

    /** Notes who signed in; to be called when the rows are stored, for earlier ones join now. */
    void signIn(Collection<DecidedRecord> records) {
        List<SignIn> signIns = new ArrayList<>();
        for (DecidedRecord record : records) {
            UUID visitor = record.visitor();
            UUID person = record.situation().person();
            if (visitor != null && person != null) {
                signIns.add(new SignIn(visitor, person, record.occurredAt()));
            }
        }
        visits.signIn(signIns);
    }

    private static Optional<UUID> signedInNext(List<Account> accounts, Instant moment) {
        return accounts.stream()
                .filter(each -> !each.lastAt().isBefore(moment))
                .min(Comparator.comparing((Account each) -> each.firstAt().isBefore(moment) ? moment : each.firstAt())
                        .thenComparing(each -> each.person().toString()))
                .map(Account::person);
    }
}
