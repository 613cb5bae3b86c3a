package id.alur.demo;

import id.alur.identity.EmployeeId;
import id.alur.importing.ImportKind;
import id.alur.importing.ImportRun;
import id.alur.importing.ImportRunId;
import id.alur.importing.ImportRunner;
import id.alur.importing.ImportService;
import id.alur.personnel.Register;
import id.alur.personnel.RegisterFiles;
import id.alur.personnel.RegisterQuery;
import id.alur.security.AccountService;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Loads Kota Contoh into an empty register, by the way every register comes in: its files are imported. What people change
 * later stays: a register that has people in it is left alone.
 */
@Service
@ConditionalOnProperty("alur.demo.enabled")
@PreAuthorize("hasRole('SYSTEM')")
public class DemoCity {

    private static final Logger LOG = LoggerFactory.getLogger(DemoCity.class);

    private final ImportService imports;
    private final ImportRunner runner;
    private final Register register;
    private final AccountService accounts;
    private final List<DemoPart> parts;
    private final int size;
    private final boolean work;

    DemoCity(
            ImportService imports,
            ImportRunner runner,
            Register register,
            AccountService accounts,
            List<DemoPart> parts,
            @Value("${alur.demo.employees:1200}") int size,
            @Value("${alur.demo.open-work:true}") boolean work) {
        this.imports = imports;
        this.runner = runner;
        this.register = register;
        this.accounts = accounts;
        this.parts = parts;
        this.size = size;
        this.work = work;
    }

    /** Loads what is not there yet; may be called at every start. */
    public void load() {
        CityFiles city = new CityFiles(size);
        if (register.search(RegisterQuery.byName("", 1)).total() == 0) {
            for (ImportKind kind : RegisterFiles.ALL) {
                take(kind, city.csv(kind));
            }
            LOG.info("Kota Contoh loaded: {} employees", city.size());
        }
        openAccounts(city.nipOfLogin());
        parts.forEach(DemoPart::load);
    }

    /** Opens the work of the features, unless the city is to be empty of work; may be called at every start. */
    public void open() {
        if (work) {
            parts.forEach(DemoPart::open);
        }
    }

    /** Lets people of the demo take their next steps. */
    public void moveOn() {
        if (work) {
            parts.forEach(DemoPart::moveOn);
        }
    }

    private void take(ImportKind kind, byte[] csv) {
        ImportRunId id = imports.prepare(kind, "kota-contoh-" + kind.fileName() + ".csv", csv);
        runner.run(id);
        ImportRun run = imports.find(id);
        if (run.state() != ImportRun.State.DONE || run.refusedCount() > 0) {
            throw new IllegalStateException("Kota Contoh was not taken over: " + run);
        }
    }

    private void openAccounts(Map<String, String> nipOfLogin) {
        String hash = accounts.hash(DemoLogins.PASSWORD);
        for (DemoLogin login : DemoLogins.list()) {
            String nip = Objects.requireNonNull(nipOfLogin.get(login.login()), login.login());
            // Somebody may have imported a register of their own instead.
            register.findByNip(nip).ifPresent(person -> open(login, person, hash));
        }
    }

    private void open(DemoLogin login, EmployeeId person, String hash) {
        if (accounts.createAccountWithHash(person, login.login(), hash)) {
            login.roles().forEach(role -> accounts.grant(person, role, null));
            login.agencyRoles()
                    .forEach(role ->
                            accounts.grant(person, role, register.get(person).opdId()));
        }
    }
}
