package id.alur.engine;

import id.alur.identity.CaseFileId;
import java.util.Map;
import java.util.Set;

/** What a feature knows of the way that one of its cases takes through the model; a Spring bean of the feature. */
public interface CaseRoute {

    boolean handles(String processId);

    Way of(CaseFileId caseId);

    /**
     * @param passedOver elements of the model that this case will not come to
     * @param coming elements that this case still has to come to, also where it has been there before; with the candidate group of
     *     those who will be asked, or an empty text
     */
    record Way(Set<String> passedOver, Map<String, String> coming) {

        public static final Way AS_DRAWN = new Way(Set.of(), Map.of());

        public Way {
            passedOver = Set.copyOf(passedOver);
            coming = Map.copyOf(coming);
        }
    }
}
