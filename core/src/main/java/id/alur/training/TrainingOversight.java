package id.alur.training;

import id.alur.casefile.CaseOverseers;
import id.alur.funding.FundsOverseers;
import id.alur.personnel.RegisterReaders;
import id.alur.process.ProcessResource;
import id.alur.process.ProcessResources;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the officers of BKPSDM who look after trainings may see of everybody. */
@Configuration
class TrainingOversight {

    @Bean
    CaseOverseers trainingCases() {
        return new CaseOverseers(
                TrainingRoles.BKPSDM_TRAINING,
                ProcessResources.models().stream()
                        .filter(model -> model.feature().equals("training"))
                        .map(ProcessResource::name)
                        .collect(Collectors.toSet()));
    }

    /** They check who may have which training. */
    @Bean
    RegisterReaders trainingReadsTheRegister() {
        return new RegisterReaders(TrainingRoles.BKPSDM_TRAINING);
    }

    /** BR-6 of UC-112: they keep the lines of all agencies. */
    @Bean
    FundsOverseers trainingFunds() {
        return new FundsOverseers(TrainingRoles.BKPSDM_TRAINING);
    }
}
