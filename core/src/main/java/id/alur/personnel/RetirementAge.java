package id.alur.personnel;

import id.alur.decision.DecisionEngine;
import id.alur.decision.DecisionException;
import id.alur.process.RegisterRules;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** At what age the service of the holder of a post ends (UU 5/2014 Ps 90; PP 11/2017 Ps 239-240; UU 14/2005 Ps 40 for teachers). */
@Component
public class RetirementAge {

    private static final String NONE = "NONE";

    private final DecisionEngine decisions;

    RetirementAge(DecisionEngine decisions) {
        this.decisions = decisions;
    }

    /**
     * @param family a {@link PostFamily}
     * @param level a {@link PostLevel}; null where the register has none
     * @return code of the parameter that holds the age in years; empty for elected officials, who do not retire
     */
    public Optional<String> parameter(String family, @Nullable String level, boolean teacher, LocalDate on) {
        Map<String, @Nullable Object> inputs = new HashMap<>();
        inputs.put("postFamily", family);
        inputs.put("postLevel", level);
        inputs.put("teacher", teacher);
        if (!(decisions.evaluate(RegisterRules.RETIREMENT_AGE, on, inputs).output() instanceof String code)) {
            throw new DecisionException(RegisterRules.RETIREMENT_AGE + ": no parameter");
        }
        return Optional.of(code).filter(parameter -> !parameter.equals(NONE));
    }
}
