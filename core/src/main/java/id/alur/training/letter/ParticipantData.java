package id.alur.training.letter;

import id.alur.letter.LetterData;
import id.alur.personnel.Person;
import id.alur.personnel.Register;
import id.alur.training.course.CourseDraft;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** What every letter of a training says: who, and which course. */
@Component
class ParticipantData {

    private final Register register;

    ParticipantData(Register register) {
        this.register = register;
    }

    LetterData.Builder about(Person participant, CourseDraft course) {
        return about(participant, course.title(), course.provider());
    }

    LetterData.Builder about(Person participant, String title, String provider) {
        var record = register.record(participant.id());
        String opd = participant.opdName();
        boolean within = opd != null && !Objects.equals(participant.unitId(), participant.opdId());
        return LetterData.builder()
                .text(TrainingLetterKinds.NAME, participant.displayName())
                .text(TrainingLetterKinds.NIP, TrainingWords.nip(record))
                .text(TrainingLetterKinds.RANK, TrainingWords.rank(record))
                .text(TrainingLetterKinds.POST, participant.positionTitle())
                .text(TrainingLetterKinds.UNIT, within ? participant.unitName() + ", " + opd : participant.unitName())
                .text(TrainingLetterKinds.COURSE, title)
                .text(TrainingLetterKinds.PROVIDER, provider);
    }
}
