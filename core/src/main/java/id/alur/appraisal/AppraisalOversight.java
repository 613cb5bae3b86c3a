package id.alur.appraisal;

import id.alur.casefile.CaseOverseers;
import id.alur.process.AppraisalEmployeeProcess;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the officers of BKPSDM who look after appraisals may see of everybody. */
@Configuration
class AppraisalOversight {

    @Bean
    CaseOverseers appraisalCases() {
        return new CaseOverseers(AppraisalRoles.BKPSDM_PERFORMANCE, Set.of(AppraisalEmployeeProcess.PROCESS_ID));
    }
}
