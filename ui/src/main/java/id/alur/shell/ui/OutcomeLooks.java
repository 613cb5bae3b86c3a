package id.alur.shell.ui;

import java.util.Set;

/** How a feature's cases may end that is no success: a bean of the feature. All other ends look like one. */
public interface OutcomeLooks {

    /** Outcomes by which what was asked for is not had, such as a rejection or a withdrawal. */
    Set<String> withoutSuccess();
}
