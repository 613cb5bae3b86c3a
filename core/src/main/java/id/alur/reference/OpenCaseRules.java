package id.alur.reference;

import java.util.List;
import java.util.Map;

/**
 * What the rules of a feature say of its open cases, brought by the feature as a bean: so that whoever changes reference data knows
 * how many cases would be judged otherwise by them.
 */
public interface OpenCaseRules {

    /** Key of the words; {@code {0}} is how many cases would be judged otherwise, {@code {1}} how many were looked at. */
    String words();

    /**
     * What the rules say now of each open case that the changes may concern. Asked once as the tables are and once as they would be;
     * a case whose text is another would be judged otherwise.
     *
     * @param kind code of the kind of reference data
     * @return empty when the kind, or these changes of it, concern no rule of the feature
     */
    Map<OpenCase, String> judge(String kind, List<ReferenceDifference> differences);
}
