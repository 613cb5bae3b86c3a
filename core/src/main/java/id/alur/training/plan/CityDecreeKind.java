package id.alur.training.plan;

import id.alur.letter.LetterField;
import id.alur.letter.LetterField.ValueType;
import id.alur.letter.LetterKind;
import id.alur.training.TrainingRoles;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The decree by which the mayor sets the plan of the city, and what its template may say. */
@Configuration
class CityDecreeKind {

    static final String CODE = "city-plan-decree";

    static final String YEAR = "tahun-rencana";
    static final String STEP = "tahap";
    static final String CASE_NUMBER = "nomor-berkas";
    static final String AGENCIES = "jumlah-perangkat-daerah";
    static final String NEEDS = "jumlah-kebutuhan";
    static final String PEOPLE = "jumlah-peserta";
    static final String COST = "jumlah-biaya";

    @Bean
    LetterKind cityPlanDecree() {
        return LetterKind.decision(
                CODE,
                TrainingRoles.BKPSDM_TRAINING,
                List.of(
                        LetterField.required(YEAR, ValueType.TEXT, "2027"),
                        LetterField.optional(STEP, ValueType.TEXT, "TAHAP 2"),
                        LetterField.required(CASE_NUMBER, ValueType.TEXT, "RENKOT/2026/000002"),
                        LetterField.required(AGENCIES, ValueType.NUMBER, "24"),
                        LetterField.required(NEEDS, ValueType.NUMBER, "186"),
                        LetterField.required(PEOPLE, ValueType.NUMBER, "1240"),
                        LetterField.required(COST, ValueType.MONEY, "2750000000")));
    }
}
