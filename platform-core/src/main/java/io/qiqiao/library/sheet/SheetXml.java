package io.qiqiao.library.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.apache.poi.util.XMLHelper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xml.sax.ContentHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXNotRecognizedException;
import org.xml.sax.SAXNotSupportedException;
import org.xml.sax.XMLReader;

/** Parses the parts of an Excel file; a document type and whatever it could name is refused by the parser. */
final class SheetXml {

    private static final Logger LOG = LoggerFactory.getLogger(SheetXml.class);

    /**
     * Java counts each {@code &amp;} of a document as an entity, and takes 100,000 characters of them. There are no others
     * here, since what could declare them is refused.
     */
    private static final List<String> LIMITS_OF_ENTITIES = List.of(
            "jdk.xml.maxGeneralEntitySizeLimit", "jdk.xml.totalEntitySizeLimit", "jdk.xml.entityReplacementLimit");

    private static final String NONE = "0";

    private SheetXml() {}

    static void parse(InputStream xml, ContentHandler handler) throws IOException, SAXException {
        XMLReader reader = reader();
        for (String limit : LIMITS_OF_ENTITIES) {
            lift(reader, limit);
        }
        reader.setContentHandler(handler);
        reader.parse(new InputSource(xml));
    }

    private static XMLReader reader() throws SAXException {
        try {
            return XMLHelper.newXMLReader();
        } catch (SAXException broken) {
            throw broken;
        } catch (Exception noParser) {
            throw new IllegalStateException("this Java has no parser for XML", noParser);
        }
    }

    private static void lift(XMLReader reader, String limit) {
        try {
            reader.setProperty(limit, NONE);
        } catch (SAXNotRecognizedException | SAXNotSupportedException without) {
            LOG.debug("The parser for XML does not know {}", limit, without);
        }
    }
}
