package io.acuerdo.bench;

import java.util.List;

/** One bench: what it measures against which limit. */
public interface Measurement {

    /** The word to choose it by on the command line. */
    String name();

    List<Result> run() throws Exception;

    /** A measured value with its limit in words; {@code met} says whether it holds. */
    record Result(String what, String value, String limit, boolean met) {
    }
}
