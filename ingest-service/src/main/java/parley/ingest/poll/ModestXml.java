package parley.ingest.poll;

import com.rometools.rome.io.SAXBuilder;
import com.rometools.rome.io.WireFeedInput;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.XMLFilterImpl;

/**
 * Lets no XML through that is nested deeper, or has more elements, than any feed: ROME and what it is built on take time and
 * stack for each level.
 */
final class ModestXml extends XMLFilterImpl {

    static final int DEEPEST = 200;
    static final int MOST_ELEMENTS = 200_000;

    private @Nullable Locator locator;
    private int depth;
    private int elements;

    /** What reads feeds of such XML only. */
    static WireFeedInput feeds() {
        return new WireFeedInput() {
            @Override
            protected SAXBuilder createSAXBuilder() {
                SAXBuilder builder = super.createSAXBuilder();
                builder.setXMLFilter(new ModestXml());
                return builder;
            }
        };
    }

    @Override
    public void setDocumentLocator(Locator locator) {
        this.locator = locator;
        super.setDocumentLocator(locator);
    }

    @Override
    public void startElement(String namespace, String name, String qualified, Attributes attributes)
            throws SAXException {
        if (++depth > DEEPEST) {
            throw new SAXParseException("nested deeper than " + DEEPEST + " elements", locator);
        }
        if (++elements > MOST_ELEMENTS) {
            throw new SAXParseException("more than " + MOST_ELEMENTS + " elements", locator);
        }
        super.startElement(namespace, name, qualified, attributes);
    }

    @Override
    public void endElement(String namespace, String name, String qualified) throws SAXException {
        depth--;
        super.endElement(namespace, name, qualified);
    }
}
