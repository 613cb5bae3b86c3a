package id.alur.training.event.ui;

/** A part of the page of an event in which somebody is at work: it is not renewed under their hands. */
interface InUse {

    /** Whether something is entered or moved that is not saved yet. */
    boolean isInUse();
}
