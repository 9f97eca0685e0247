package io.acuerdo.document;

import java.util.List;
import java.util.stream.Collectors;

import io.acuerdo.document.Block.Bullets;
import io.acuerdo.document.Block.Column;
import io.acuerdo.document.Block.Fact;
import io.acuerdo.document.Block.Facts;
import io.acuerdo.document.Block.Heading;
import io.acuerdo.document.Block.Note;
import io.acuerdo.document.Block.Paragraph;
import io.acuerdo.document.Block.Signatures;
import io.acuerdo.document.Block.Signer;
import io.acuerdo.document.Block.Table;

/** Writes a document as the XHTML that the renderer prints. Every text from outside is escaped here and nowhere else. */
final class Markup {

    private static final String STYLE = """
            @page { size: A4; margin: 20mm 18mm 24mm 18mm;
              @bottom-left { content: '%s'; font-family: '%s'; font-size: 6.5pt; color: #444; vertical-align: top; padding-top: 4mm; width: 78%%; }
              @bottom-right { content: '%s' counter(page) '%s' counter(pages) '%s'; font-family: '%s'; font-size: 8pt; color: #444;
                vertical-align: top; padding-top: 4mm; text-align: right; width: 22%%; } }
            * { font-family: '%s'; }
            body { font-size: 10pt; line-height: 1.4; color: #1a1a1a; margin: 0; }
            h1 { font-size: 18pt; margin: 0 0 1mm 0; line-height: 1.2; }
            h2 { font-size: 11.5pt; margin: 7mm 0 2mm 0; page-break-after: avoid; }
            p { margin: 0 0 2mm 0; }
            .subtitle { color: #444; font-size: 9.5pt; margin-bottom: 4mm; }
            .note { color: #444; font-size: 8.5pt; }
            ul { margin: 0 0 2mm 0; padding-left: 5mm; }
            li { margin-bottom: 1.2mm; }
            table { border-collapse: collapse; width: 100%%; -fs-table-paginate: paginate; }
            th, td { padding: 1.1mm 1.6mm; text-align: left; vertical-align: top; }
            tr { page-break-inside: avoid; }
            .grid th { border-bottom: 0.6pt solid #1a1a1a; font-size: 8.5pt; vertical-align: bottom; }
            .grid td { border-bottom: 0.3pt solid #c8c8c8; font-size: 9pt; }
            .grid .total td { border-top: 0.6pt solid #1a1a1a; border-bottom: none; font-weight: 700; }
            .grid .number { text-align: right; white-space: nowrap; }
            .facts th { width: 34%%; font-weight: 400; color: #444; padding-left: 0; }
            .facts td { font-weight: 700; word-wrap: break-word; }
            .signatures { page-break-inside: avoid; margin-top: 20mm; }
            .signatures td { width: 50%%; padding: 0 6mm 0 0; }
            .signatures .line { border-top: 0.6pt solid #1a1a1a; padding-top: 1.5mm; }
            """;

    private final Fonts fonts;

    Markup(Fonts fonts) {
        this.fonts = fonts;
    }

    String of(PrintedDocument document) {
        return """
                <!DOCTYPE html>
                <html lang="%s" xml:lang="%1$s" xmlns="http://www.w3.org/1999/xhtml"><head><title>%s</title>
                <meta name="subject" content="%2$s"/><meta name="description" content="%2$s"/><style>%s</style></head>
                <body><h1>%2$s</h1><p class="subtitle">%s</p>
                %s</body></html>
                """.formatted(document.language().toLanguageTag(), text(document.title()), style(document), text(document.subtitle()),
                document.blocks().stream().map(this::block).collect(Collectors.joining("\n")));
    }

    private String style(PrintedDocument document) {
        String[] page = document.pageLabel().split("\\{[01]}", -1);
        if (page.length != 3) {
            throw new IllegalArgumentException("A page label has two places, page and pages: " + document.pageLabel());
        }
        return STYLE.formatted(css(document.footer()), Fonts.FAMILY, css(page[0]), css(page[1]), css(page[2]), Fonts.FAMILY, Fonts.FAMILY);
    }

    private String block(Block block) {
        return switch (block) {
            case Heading(String text) -> "<h2>" + text(text) + "</h2>";
            case Paragraph(String text) -> "<p>" + text(text) + "</p>";
            case Note(String text) -> "<p class=\"note\">" + text(text) + "</p>";
            case Bullets(List<String> items) -> each("<ul>", items, item -> "<li>" + text(item) + "</li>", "</ul>");
            case Facts(List<Fact> facts) -> each("<table class=\"facts\"><tbody>", facts,
                    fact -> "<tr><th scope=\"row\">" + text(fact.label()) + "</th><td>" + text(fact.value()) + "</td></tr>", "</tbody></table>");
            case Table table -> table(table);
            case Signatures(List<Signer> signers) -> each("<table class=\"signatures\"><tbody><tr>", signers,
                    signer -> "<td><div class=\"line\"><b>%s</b><br/>%s<br/>%s</div></td>"
                            .formatted(text(signer.role()), text(signer.name()), text(signer.detail())), "</tr></tbody></table>");
        };
    }

    private String table(Table table) {
        List<Column> columns = table.columns();
        String head = each("<tr>", columns, c -> "<th scope=\"col\"" + kind(c) + ">" + text(c.label()) + "</th>", "</tr>");
        String rows = each("", table.rows(), row -> "<tr>" + cells(columns, row) + "</tr>", "");
        String totals = table.totals().isEmpty() ? "" : "<tr class=\"total\">" + cells(columns, table.totals()) + "</tr>";
        return "<table class=\"grid\" title=\"" + text(table.caption()) + "\"><thead>" + head + "</thead><tbody>" + rows + totals + "</tbody></table>";
    }

    private String cells(List<Column> columns, List<String> cells) {
        if (columns.size() != cells.size()) {
            throw new IllegalArgumentException("A row has a cell for each column");
        }
        var out = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            out.append("<td").append(kind(columns.get(i))).append('>').append(text(cells.get(i))).append("</td>");
        }
        return out.toString();
    }

    private static String kind(Column column) {
        return column.number() ? " class=\"number\"" : "";
    }

    private static <T> String each(String before, List<T> items, java.util.function.Function<T, String> write, String after) {
        return items.stream().map(write).collect(Collectors.joining("", before, after));
    }

    private String text(String raw) {
        return fonts.drawable(raw == null ? "" : raw).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }

    /** A string literal of CSS inside a style element: whatever could end either is written as an escape. */
    private String css(String raw) {
        return fonts.drawable(raw).codePoints()
                .mapToObj(c -> c == '\'' || c == '\\' || c == '<' || c == '>' || c == '&' || c == '"' ? "\\%06x ".formatted(c) : Character.toString(c))
                .collect(Collectors.joining());
    }
}
