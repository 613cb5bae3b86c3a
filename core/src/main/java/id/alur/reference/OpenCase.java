package id.alur.reference;

import id.alur.identity.CaseFileId;

/** A case that is under way, as an effect names it: by its number, and with the way to it for whoever may read it. */
public record OpenCase(CaseFileId id, String number) {}
