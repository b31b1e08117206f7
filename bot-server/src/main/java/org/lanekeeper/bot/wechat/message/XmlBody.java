package org.lanekeeper.bot.wechat.message;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads XML bodies. Whatever is more than elements with text (a document type, entities, depth) is refused. */
final class XmlBody {
    private static final int DEEPEST = 8;
    private static final int MOST_ELEMENTS = 400;

    private final List<Map<String, String>> lists = new ArrayList<>();
    private final Map<String, String> top = Fields.level();
    private final XMLStreamReader reader;
    private int elements;

    private XmlBody(XMLStreamReader reader) {
        this.reader = reader;
    }

    static Fields read(byte[] body) throws MalformedMessageException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing is fetched");
        });
        try {
            return new XmlBody(factory.createXMLStreamReader(new StringReader(text(body)))).read();
        } catch (XMLStreamException | RuntimeException e) {
            throw new MalformedMessageException("not well-formed");
        }
    }

    private static String text(byte[] body) throws MalformedMessageException {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
            // people's input methods slip in control characters that XML forbids: a reason to drop them, not the
            // message
            return text.chars().anyMatch(XmlBody::isForbidden)
                    ? text.chars()
                            .filter(c -> !isForbidden(c))
                            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                            .toString()
                    : text;
        } catch (CharacterCodingException e) {
            throw new MalformedMessageException("not UTF-8");
        }
    }

    private static boolean isForbidden(int c) {
        return c < ' ' && c != '\t' && c != '\n' && c != '\r' || c == 0xFFFE || c == 0xFFFF;
    }

    private Fields read() throws XMLStreamException, MalformedMessageException {
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.DTD) {
                throw new MalformedMessageException("document type");
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                readElement(1, top);
            }
        }
        return new Fields(top, lists);
    }

    /** Reads to the end of the element that has just begun; its own text, if it has no elements inside, is returned. */
    private String readElement(int depth, Map<String, String> level)
            throws XMLStreamException, MalformedMessageException {
        if (depth > DEEPEST || ++elements > MOST_ELEMENTS) {
            throw new MalformedMessageException("too deep or too many elements");
        }
        StringBuilder text = new StringBuilder();
        boolean leaf = true;
        while (true) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    leaf = false;
                    readChild(depth, level);
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text.append(reader.getText());
                case XMLStreamConstants.END_ELEMENT -> {
                    return leaf ? text.toString() : null;
                }
                case XMLStreamConstants.SPACE, XMLStreamConstants.COMMENT -> {}
                default -> throw new MalformedMessageException("entity or instruction");
            }
        }
    }

    private void readChild(int depth, Map<String, String> level) throws XMLStreamException, MalformedMessageException {
        String name = reader.getLocalName();
        boolean list = name.equals("List");
        Map<String, String> inside = list ? Fields.level() : depth == 1 ? Fields.level() : level;
        String text = readElement(depth + 1, inside);
        if (list) {
            lists.add(inside);
        } else if (text != null) {
            Fields.put(level, name, text);
        }
    }
}
