package io.acuerdo.api.http;

import java.util.ArrayList;
import java.util.List;

import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;

/** Reads {@code page} and {@code size} of a list. */
public final class Paging {

    public static final int MOST = 500;
    private static final int LAST_PAGE = 1_000_000;

    private Paging() {
    }

    public static Pageable of(int page, int size) {
        List<FieldProblem> errors = new ArrayList<>();
        if (page < 0 || page > LAST_PAGE) {
            errors.add(new FieldProblem("page", "is from 0 to " + LAST_PAGE + "."));
        }
        if (size < 1 || size > MOST) {
            errors.add(new FieldProblem("size", "is from 1 to " + MOST + "."));
        }
        if (!errors.isEmpty()) {
            throw ApiProblem.badInput(errors);
        }
        return PageRequest.of(page, size);
    }

    /** The part of a list that is whole in memory. */
    public static <T> List<T> slice(List<T> all, Pageable page) {
        int from = (int) Math.min(page.getOffset(), all.size());
        return all.subList(from, Math.min(from + page.getPageSize(), all.size()));
    }
}
