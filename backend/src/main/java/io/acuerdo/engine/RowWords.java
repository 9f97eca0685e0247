package io.acuerdo.engine;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** The descriptions that a decision table gives its rows, by the row's id. */
final class RowWords {

    private RowWords() {
    }

    static Map<String, String> of(String xml) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var rules = factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8))).getElementsByTagNameNS("*", "rule");
            var words = new HashMap<String, String>();
            for (int i = 0; i < rules.getLength(); i++) {
                Element rule = (Element) rules.item(i);
                var described = rule.getElementsByTagNameNS("*", "description");
                if (described.getLength() > 0) {
                    words.put(rule.getAttribute("id"), described.item(0).getTextContent().strip());
                }
            }
            return words;
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
