package id.alur.document;

import java.io.InputStream;

/** A file to read; the stream fetches it piece by piece and is closed by the reader. */
public record DocumentContent(StoredDocument document, InputStream stream) {}
