package id.alur.model;

import id.alur.process.ReleasedModel;
import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The models that come with this version of Alur; every other source may replace them. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public class ShippedModels implements ModelSource {

    private final List<ReleasedModel> models = ReleasedModel.shipped();

    @Override
    public List<ReleasedModel> released() {
        return models;
    }
}
