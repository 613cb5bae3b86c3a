package id.alur.reference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What all features say of their open cases, before and after a change. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class OpenCases {

    private final ObjectProvider<OpenCaseRules> features;

    OpenCases(ObjectProvider<OpenCaseRules> features) {
        this.features = features;
    }

    Map<OpenCaseRules, Map<OpenCase, String>> judge(String kind, List<ReferenceDifference> differences) {
        Map<OpenCaseRules, Map<OpenCase, String>> judged = new LinkedHashMap<>();
        features.orderedStream().forEach(feature -> judged.put(feature, feature.judge(kind, differences)));
        return judged;
    }

    /** One effect of each feature whose rules look at the change; also when no case would be judged otherwise, since that is worth knowing. */
    static List<ReferenceEffect> compare(
            Map<OpenCaseRules, Map<OpenCase, String>> before, Map<OpenCaseRules, Map<OpenCase, String>> after) {
        List<ReferenceEffect> effects = new ArrayList<>();
        after.forEach((feature, then) -> {
            Map<OpenCase, String> now = before.getOrDefault(feature, Map.of());
            if (!then.isEmpty()) {
                List<OpenCase> otherwise = then.entrySet().stream()
                        .filter(judged -> !judged.getValue().equals(now.get(judged.getKey())))
                        .map(Map.Entry::getKey)
                        .toList();
                effects.add(ReferenceEffect.of(feature.words(), otherwise.size(), then.size())
                        .about(otherwise));
            }
        });
        return effects;
    }
}
