package id.alur.batch;

import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The kinds of long work that features bring. */
@Component
class BatchKinds {

    /** Asked when needed: kinds use services that hand work in. */
    private final ObjectProvider<BatchKind> kinds;

    BatchKinds(ObjectProvider<BatchKind> kinds) {
        this.kinds = kinds;
    }

    Optional<BatchKind> named(String name) {
        return kinds.stream().filter(kind -> kind.name().equals(name)).findFirst();
    }
}
