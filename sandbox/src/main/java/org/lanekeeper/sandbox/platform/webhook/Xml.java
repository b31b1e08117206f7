package org.lanekeeper.sandbox.platform.webhook;

import java.io.IOException;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** The platforms' flat XML. */
public final class Xml {
    private static final DocumentBuilderFactory PARSERS = parsers();

    private Xml() {}

    public static String element(String name, String text) {
        // characters that XML 1.0 cannot carry at all are dropped, as no phone can type them either
        String printable = text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", "");
        return "<" + name + "><![CDATA[" + printable.replace("]]>", "]]]]><![CDATA[>") + "]]></" + name + ">";
    }

    public static String element(String name, long number) {
        return "<" + name + ">" + number + "</" + name + ">";
    }

    /** The texts of the elements under the root; throws IllegalArgumentException when it is no such XML. */
    public static Map<String, String> read(String xml) {
        try {
            DocumentBuilder parser;
            synchronized (PARSERS) {
                parser = PARSERS.newDocumentBuilder();
            }
            parser.setErrorHandler(new DefaultHandler());
            Element root = parser.parse(new InputSource(new StringReader(xml))).getDocumentElement();
            Map<String, String> texts = new LinkedHashMap<>();
            for (Node child = root.getFirstChild(); child != null; child = child.getNextSibling()) {
                if (child instanceof Element element) {
                    texts.put(element.getTagName(), element.getTextContent());
                }
            }
            return texts;
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new IllegalArgumentException("no XML", e);
        }
    }

    private static DocumentBuilderFactory parsers() {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            return factory;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("the JDK's parser lost a feature", e);
        }
    }
}
