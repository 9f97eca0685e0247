package io.acuerdo.document;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.samskivert.mustache.MustacheException;
import io.acuerdo.shared.Texts;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * Whether a text may become a template of a type: it knows only the names of that type, is well-formed, has only the elements of a document, names
 * no type face and no address, and a reader of the screen finds headings and descriptions. What is wrong is told with its line and with what would be
 * accepted.
 */
final class TemplateCheck {

    static final int LONGEST = 200_000;

    private static final Pattern TAG = Pattern.compile("\\{\\{(\\{?)\\s*([#^/&>!=$<]?)\\s*([^{}]*?)\\s*}}(}?)", Pattern.DOTALL);
    private static final Set<String> ELEMENTS = Set.of("h1", "h2", "h3", "h4", "p", "div", "section", "span", "b", "strong", "em", "i", "small", "br", "hr", "ul", "ol",
            "li", "table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td", "img", "style", "sup", "sub", "blockquote");
    private static final Set<String> ATTRIBUTES = Set.of("class", "style", "scope", "colspan", "rowspan", "title", "alt", "src", "id", "width", "height", "lang");
    private static final Pattern FORBIDDEN_STYLE = Pattern.compile("url\\s*\\(|@import|@font-face|@page|\\bfont-family\\b|\\bfont\\s*:|\\bcontent\\s*:|expression\\s*\\(|\\\\",
            Pattern.CASE_INSENSITIVE);
    /** Where a value would be read as something else than text. */
    private static final Pattern TAG_IN_STYLE = Pattern.compile("<style[^>]*>(?:(?!</style>).)*?\\{\\{|\\b(?:style|src|class|id|scope|colspan|rowspan|width|height|lang)\\s*=\\s*"
            + "(?:\"[^\"]*\\{\\{|'[^']*\\{\\{)", Pattern.DOTALL);
    private static final Texts TEXTS = new Texts("document");

    private final DocumentType type;
    private final String source;
    private final Locale language;
    private final List<TemplateFinding> findings = new ArrayList<>();

    private TemplateCheck(DocumentType type, String source, Locale language) {
        this.type = type;
        this.source = source;
        this.language = language;
    }

    private record Open(String name, int line) {
    }

    /** In the order of the lines; empty when it may be kept. The sentences are in {@code language}. */
    static List<TemplateFinding> of(DocumentType type, String source, Locale language) {
        var check = new TemplateCheck(type, source == null ? "" : source, language);
        check.all();
        return check.findings.stream().sorted(Comparator.comparingInt(TemplateFinding::line)).toList();
    }

    private void all() {
        if (source.isBlank() || source.length() > LONGEST) {
            find(1, "length", LONGEST);
            return;
        }
        names();
        glyphs();
        if (findings.isEmpty()) {
            markup(plain());
        }
        if (findings.isEmpty()) {
            samples();
        }
    }

    private void names() {
        Deque<Open> open = new ArrayDeque<>();
        Matcher tag = TAG.matcher(source);
        while (tag.find()) {
            int line = line(tag.start());
            String kind = tag.group(1).isEmpty() && tag.group(4).isEmpty() ? tag.group(2) : "&";
            String name = tag.group(3);
            switch (kind) {
                case "" -> known(name, open, line);
                case "#", "^" -> {
                    section(name, open, line);
                    open.push(new Open(name, line));
                }
                case "/" -> {
                    if (open.isEmpty() || !open.pop().name().equals(name)) {
                        find(line, "closing", name);
                    }
                }
                case "!" -> { }
                default -> find(line, "tag", tag.group());
            }
        }
        open.forEach(left -> find(left.line(), "unclosed", left.name()));
        Matcher inStyle = TAG_IN_STYLE.matcher(source);
        if (inStyle.find()) {
            find(line(inStyle.end()), "tagInStyle");
        }
        Matcher loose = Pattern.compile("\\{\\{|}}").matcher(TAG.matcher(source).replaceAll(match -> match.group().replaceAll("[^\\n]", " ")));
        if (loose.find()) {
            find(line(loose.start()), "loose");
        }
    }

    private void known(String name, Deque<Open> open, int line) {
        boolean inRow = open.stream().anyMatch(section -> rowHas(section.name(), name));
        if (!inRow && !type.vocabulary().isText(name)) {
            var names = new ArrayList<String>();
            open.stream().filter(section -> type.vocabulary().isList(section.name())).forEach(section -> names.addAll(type.vocabulary().rowNames(section.name())));
            names.addAll(type.vocabulary().names());
            find(line, type.vocabulary().isList(name) ? "listAsText" : "unknown", name, String.join(", ", names));
        }
    }

    private boolean rowHas(String list, String name) {
        return type.vocabulary().isList(list) && type.vocabulary().rowNames(list).contains(name);
    }

    private void section(String name, Deque<Open> open, int line) {
        if (!type.vocabulary().isList(name) && !type.vocabulary().isOptional(name)) {
            find(line, "unknownSection", name, String.join(", ", type.vocabulary().names().stream()
                    .filter(known -> known.endsWith("[]") || type.vocabulary().isOptional(known)).toList()));
        } else if (type.vocabulary().isList(name) && open.stream().anyMatch(outer -> type.vocabulary().isList(outer.name()))) {
            find(line, "nested", name);
        }
    }

    private void glyphs() {
        source.codePoints().filter(c -> c != '\n' && c != '\r' && c != '\t' && !Glyphs.has(c)).distinct()
                .forEach(c -> find(line(source.indexOf(Character.toString(c))), "glyph", "U+%04X".formatted(c)));
    }

    /** The tags replaced by as many letters or spaces, so that the lines stay where they are. */
    private String plain() {
        return TAG.matcher(source).replaceAll(match -> match.group(2).isEmpty() ? "x" + match.group().substring(1).replaceAll("[^\\n]", "x")
                : match.group().replaceAll("[^\\n]", " "));
    }

    private void markup(String plain) {
        try {
            // the root is on the line before, so that the first line of the template stays the first
            Element root = Xhtml.read("<body>" + plain + "</body>").getDocumentElement();
            elements(root);
            if (root.getElementsByTagName("h1").getLength() != 1) {
                find(1, "title");
            }
            headings(root);
        } catch (SAXParseException e) {
            find(Math.max(1, e.getLineNumber()), "malformed", e.getMessage());
        } catch (SAXException e) {
            find(1, "malformed", e.getMessage());
        }
    }

    private void elements(Element parent) {
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                String name = element.getTagName();
                if (!ELEMENTS.contains(name)) {
                    find(lineOf("<" + name), "element", name, String.join(", ", ELEMENTS.stream().sorted().toList()));
                }
                attributes(element);
                if (name.equals("style") && FORBIDDEN_STYLE.matcher(element.getTextContent()).find()) {
                    find(lineOf("<style"), "style");
                }
                elements(element);
            } else if (child.getNodeType() == Node.PROCESSING_INSTRUCTION_NODE || child.getNodeType() == Node.CDATA_SECTION_NODE) {
                find(lineOf(child.getNodeType() == Node.CDATA_SECTION_NODE ? "<![CDATA[" : "<?"), "element", child.getNodeName(),
                        String.join(", ", ELEMENTS.stream().sorted().toList()));
            }
        }
    }

    private void attributes(Element element) {
        NamedNodeMap attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            String name = attributes.item(i).getNodeName();
            String value = attributes.item(i).getNodeValue();
            if (!ATTRIBUTES.contains(name)) {
                find(lineOf(name + "="), "attribute", name, String.join(", ", ATTRIBUTES.stream().sorted().toList()));
            } else if (name.equals("style") && FORBIDDEN_STYLE.matcher(value).find()) {
                find(lineOf("style="), "style");
            } else if (name.equals("src") && !value.startsWith("data:image/png;base64,") && !value.startsWith("data:image/jpeg;base64,")) {
                find(lineOf("src="), "picture");
            }
        }
        if (element.getTagName().equals("img") && element.getAttribute("alt").isBlank()) {
            find(lineOf("<img"), "alt");
        }
    }

    private void headings(Element root) {
        var levels = new ArrayList<Element>();
        collectHeadings(root, levels);
        int before = 0;
        for (Element heading : levels) {
            int level = heading.getTagName().charAt(1) - '0';
            if (level > before + 1) {
                find(lineOf("<" + heading.getTagName()), "headings", heading.getTagName());
                return;
            }
            before = level;
        }
    }

    private static void collectHeadings(Element parent, List<Element> found) {
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                if (element.getTagName().matches("h[1-4]")) {
                    found.add(element);
                }
                collectHeadings(element, found);
            }
        }
    }

    private void samples() {
        try {
            for (String sample : TemplateText.of(type, "check", source).samples()) {
                Xhtml.read("<body>" + sample + "</body>");
            }
        } catch (MustacheException | SAXException e) {
            find(1, "malformed", e.getMessage());
        }
    }

    private int lineOf(String text) {
        return line(Math.max(0, source.indexOf(text)));
    }

    private int line(int position) {
        return 1 + (int) source.substring(0, position).chars().filter(c -> c == '\n').count();
    }

    private void find(int line, String key, Object... values) {
        findings.add(new TemplateFinding(line, TEXTS.text(language, "finding." + key, values)));
    }
}
