package id.alur.demo;

import id.alur.identity.EmployeeId;
import id.alur.personnel.Register;
import id.alur.training.study.ServiceBond;
import id.alur.training.study.ServiceBonds;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Somebody in Kota Contoh has studied before Alur and still serves for it; once. */
@Service
@Order(30)
@ConditionalOnProperty("alur.demo.enabled")
@PreAuthorize("hasRole('SYSTEM')")
public class DemoStudies implements DemoPart {

    private static final int MONTHS = 24;

    private final ServiceBonds bonds;
    private final Register register;
    private final String nip;
    private final Clock clock;

    DemoStudies(ServiceBonds bonds, Register register, Clock clock, @Value("${alur.demo.employees:1200}") int size) {
        this.bonds = bonds;
        this.register = register;
        this.nip = Objects.requireNonNull(new CityFiles(size).nipOfLogin().get(CityFiles.COLLEAGUES.get(1)));
        this.clock = clock;
    }

    /** May be called at every start; somebody may have imported a register of their own. */
    @Override
    @Transactional
    public void load() {
        register.findByNip(nip).filter(person -> bonds.of(person).isEmpty()).ifPresent(this::bind);
    }

    private void bind(EmployeeId person) {
        bonds.begin(ServiceBond.after(
                LocalDate.now(clock).minusMonths(14),
                person,
                null,
                "S-2 Ilmu Komputer",
                "Universitas Negeri Contoh",
                MONTHS,
                2));
    }
}
