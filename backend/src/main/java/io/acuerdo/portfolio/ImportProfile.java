package io.acuerdo.portfolio;

import java.util.List;

/**
 * How the columns of a file become debtors and accounts. {@code completeFile}: an account that is missing from a newer file is no longer
 * with us; otherwise it is left alone.
 */
public record ImportProfile(String name, String description, String kind, boolean completeFile, List<ProfileColumn> columns) {

    /** A column of the file and the field it feeds. */
    public record ProfileColumn(String column, String field, boolean required) {
    }
}
