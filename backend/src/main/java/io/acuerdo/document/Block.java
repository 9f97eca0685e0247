package io.acuerdo.document;

import java.util.List;

/** One piece of a printed document, from top to bottom. All text is plain: nothing in it is read as markup. */
public sealed interface Block {

    record Heading(String text) implements Block {
    }

    record Paragraph(String text) implements Block {
    }

    /** Small grey text, for what must be there and need not be read first. */
    record Note(String text) implements Block {
    }

    record Bullets(List<String> items) implements Block {
        public Bullets {
            items = List.copyOf(items);
        }
    }

    /** Labels with their values, two columns. */
    record Facts(List<Fact> facts) implements Block {
        public Facts {
            facts = List.copyOf(facts);
        }
    }

    record Fact(String label, String value) {
    }

    /** A table whose header is repeated on every page it runs over; {@code totals} may be empty, else it has a cell for each column. */
    record Table(String caption, List<Column> columns, List<List<String>> rows, List<String> totals) implements Block {
        public Table {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
            totals = List.copyOf(totals);
        }
    }

    /** A number column is set to the right with tabular figures. */
    record Column(String label, boolean number) {
    }

    /** Places to sign, side by side, never torn over two pages. */
    record Signatures(List<Signer> signers) implements Block {
        public Signatures {
            signers = List.copyOf(signers);
        }
    }

    record Signer(String role, String name, String detail) {
    }
}
