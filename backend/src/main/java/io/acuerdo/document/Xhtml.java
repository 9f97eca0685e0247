package io.acuerdo.document;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.w3c.dom.Document;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Reads XHTML without document types, entities of its own or anything from outside. */
final class Xhtml {

    private static final ThreadLocal<DocumentBuilder> BUILDERS = ThreadLocal.withInitial(Xhtml::builder);

    private static final ErrorHandler STRICT = new ErrorHandler() {
        @Override
        public void warning(SAXParseException problem) {
            // nothing that stands in the way
        }

        @Override
        public void error(SAXParseException problem) throws SAXException {
            throw problem;
        }

        @Override
        public void fatalError(SAXParseException problem) throws SAXException {
            throw problem;
        }
    };

    private Xhtml() {
    }

    /** @throws IllegalStateException when it is not well-formed: templates are checked before they are kept */
    static Document parse(String xhtml) {
        try {
            return read(xhtml);
        } catch (SAXException e) {
            throw new IllegalStateException("Not well-formed: " + e.getMessage(), e);
        }
    }

    static Document read(String xhtml) throws SAXException {
        try {
            return BUILDERS.get().parse(new InputSource(new StringReader(xhtml)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DocumentBuilder builder() {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            factory.setNamespaceAware(true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(STRICT);
            return builder;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }
}
