package io.acuerdo.engine;

import java.util.List;

/** What a decision table said to some facts. */
public sealed interface Decision {

    /**
     * An answer. {@code value} is null, text, a number, a Boolean, or lists and maps of these: a table with several outputs answers a map, one
     * that collects answers a list. {@code version} is that of the tables in the engine, 0 for those that came with the product.
     *
     * @param rules ids of the rows that spoke, in the order of the table, those of the tables it asked first
     */
    record Made(Object value, String decisionId, int version, List<String> rules) implements Decision {

        public Made {
            rules = List.copyOf(rules);
        }

        /** The answers of a table that collects; one answer alone is a list of one, none an empty list. */
        public List<?> values() {
            return value == null ? List.of() : value instanceof List<?> list ? list : List.of(value);
        }
    }

    /** No answer: the table is not there, or it cannot be evaluated. {@code reason} is for whoever keeps the table. */
    record Failed(String decisionId, String reason) implements Decision {
    }
}
