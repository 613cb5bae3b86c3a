package id.alur.sheet;

import id.alur.shared.DomainException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;

/**
 * XML of a foreign file, read in bounded memory: the parser keeps every name it meets, the path to where it is, and a text until it ends.
 * What goes beyond what a workbook has use for ends the reading in words.
 */
final class BoundedXml extends StreamReaderDelegate {

    private static final int MAX_DEPTH = 50;
    private static final int MAX_NAMES = 5_000;
    /** A cell of Excel holds so many characters; a run of a formatted text no more. */
    static final int MAX_TEXT = 32_767;

    private final Set<String> names = new HashSet<>();
    private int depth;
    private int namespaces;

    private BoundedXml(XMLStreamReader xml) {
        super(xml);
    }

    /** Workbooks are UTF-8; in another encoding marks could not be told from text before it is decoded. */
    static XMLStreamReader of(InputStream content) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        // What is wrong is thrown; the parser would also print it, with what stands in the file.
        factory.setXMLReporter((message, type, about, where) -> {});
        return new BoundedXml(factory.createXMLStreamReader(new BoundedMarkup(content), "UTF-8"));
    }

    @Override
    public int next() throws XMLStreamException {
        int event = super.next();
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> {
                depth++;
                namespaces += getNamespaceCount();
                name(getLocalName());
                for (int i = 0; i < getAttributeCount(); i++) {
                    name(getAttributeLocalName(i));
                }
            }
            case XMLStreamConstants.END_ELEMENT -> depth--;
            case XMLStreamConstants.PROCESSING_INSTRUCTION -> namespaces++;
            default -> {}
        }
        if (depth > MAX_DEPTH || names.size() > MAX_NAMES || namespaces > MAX_NAMES) {
            throw new DomainException("error.sheet.file-workbook-bomb");
        }
        return event;
    }

    /** The parser keeps one of each. */
    private void name(String name) {
        names.add(name);
    }

    @Override
    public String getElementText() throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        int inside = 0;
        while (true) {
            switch (next()) {
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    text.append(getText());
                    if (text.length() > MAX_TEXT) {
                        throw new DomainException("error.sheet.file-workbook-bomb");
                    }
                }
                case XMLStreamConstants.START_ELEMENT -> inside++;
                case XMLStreamConstants.END_ELEMENT -> {
                    if (inside == 0) {
                        return text.toString();
                    }
                    inside--;
                }
                default -> {}
            }
        }
    }
}
