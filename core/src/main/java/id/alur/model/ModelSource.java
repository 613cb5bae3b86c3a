package id.alur.model;

import id.alur.process.ReleasedModel;
import java.util.List;

/**
 * A place that released models come from: a bean. The later in Spring's order replaces what an earlier one has of the same id (and,
 * for decision tables, of the same first day).
 */
@FunctionalInterface
public interface ModelSource {

    /** @return the same list until something was released or taken back */
    List<ReleasedModel> released();
}
