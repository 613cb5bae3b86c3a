package id.alur.security;

import id.alur.audit.AuditTrail;
import id.alur.identity.CurrentUser;
import id.alur.identity.EmployeeId;
import id.alur.identity.Role;
import id.alur.identity.UnitId;
import id.alur.security.AccountListRepository.Candidate;
import id.alur.security.AccountProvisioningRepository.NewAccount;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * One-time passwords for many people at once (UC-105), handed out as one file. Who may touch whose account is as in
 * {@link AccountProvisioning}: people with a role are left out unless an operator does it, and whoever does it is left out always.
 */
@Service
@Transactional
@PreAuthorize("hasAnyRole('OPERATOR', 'BKPSDM_REGISTER')")
public class ManyAccounts {

    private final AccountProvisioningRepository keeping;
    private final AccountListRepository list;
    private final OneTimePasswords passwords;
    private final AuditTrail audit;
    private final Clock clock;

    ManyAccounts(
            AccountProvisioningRepository keeping,
            AccountListRepository list,
            OneTimePasswords passwords,
            AuditTrail audit,
            Clock clock) {
        this.keeping = keeping;
        this.list = list;
        this.passwords = passwords;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Gives everybody without an account one.
     *
     * @param unit only people of this unit and of those below it; null: the whole city
     */
    public FirstPasswords createMissing(@Nullable UnitId unit) {
        LocalDate today = LocalDate.now(clock);
        List<Candidate> people = list.withoutAccount(unit, CurrentUser.has(Role.OPERATOR), today);
        List<FirstPasswordsCsv.Line> lines = give(people, "account.create", keeping::insertAll);
        recordMany("account.create-many", unit, lines.size());
        return file(lines, list.withoutAccount(unit, true, today).size());
    }

    /**
     * Gives everybody whose one-time password has expired another one.
     *
     * @param unit only people of this unit and of those below it; null: the whole city
     */
    public FirstPasswords renewExpired(@Nullable UnitId unit) {
        LocalDate today = LocalDate.now(clock);
        Instant now = clock.instant();
        EmployeeId me = CurrentUser.require();
        List<Candidate> people = list.withExpiredPassword(unit, CurrentUser.has(Role.OPERATOR), today).stream()
                .filter(person -> !person.id().equals(me))
                .toList();
        List<FirstPasswordsCsv.Line> lines =
                give(people, "account.reset-password", (accounts, expires) -> keeping.renewAll(accounts, expires, now));
        recordMany("account.renew-expired", unit, lines.size());
        return file(lines, list.withExpiredPassword(unit, true, today).size());
    }

    /** @param keep takes accounts and the end of their passwords, returns those for which it was done */
    private List<FirstPasswordsCsv.Line> give(
            List<Candidate> people, String action, BiFunction<List<NewAccount>, Instant, Set<EmployeeId>> keep) {
        List<OneTimePasswords.OneTime> made =
                people.stream().map(person -> passwords.next()).toList();
        List<NewAccount> accounts = new ArrayList<>(people.size());
        for (int i = 0; i < people.size(); i++) {
            Candidate person = people.get(i);
            accounts.add(new NewAccount(
                    person.id(),
                    AccountProvisioning.login(person.login()),
                    made.get(i).hash()));
        }
        Set<EmployeeId> done = keep.apply(accounts, passwords.expiry());
        List<FirstPasswordsCsv.Line> lines = new ArrayList<>(done.size());
        for (int i = 0; i < people.size(); i++) {
            Candidate person = people.get(i);
            if (done.contains(person.id())) {
                lines.add(new FirstPasswordsCsv.Line(
                        person.name(),
                        person.unit(),
                        accounts.get(i).login(),
                        made.get(i).password()));
            }
        }
        audit.recordAll(
                action, "account", done.stream().map(EmployeeId::toString).toList(), Map.of("many", true));
        return lines;
    }

    private void recordMany(String action, @Nullable UnitId unit, int many) {
        audit.record(action, "unit", unit == null ? "all" : unit.value().toString(), null, Map.of("accounts", many));
    }

    private FirstPasswords file(List<FirstPasswordsCsv.Line> lines, int left) {
        return new FirstPasswords(
                lines.size(),
                left,
                FirstPasswordsCsv.write(lines, passwords.expiry().atZone(clock.getZone())));
    }
}
