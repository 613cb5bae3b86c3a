package id.alur.start.ui;

import java.util.List;

/** What a feature offers in the catalogue of services; a Spring bean of the feature. */
public interface ServiceOffers {

    /** What the current person may start now, in the language of the page; empty for who may start nothing of it. */
    List<ServiceOffer> offered();
}
