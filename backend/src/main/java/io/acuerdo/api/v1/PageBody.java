package io.acuerdo.api.v1;

import java.util.List;
import java.util.function.Function;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;

import io.acuerdo.api.http.Paging;
import io.swagger.v3.oas.annotations.media.Schema;

/** One page of a list. */
record PageBody<T>(
        List<T> items,
        @Schema(description = "Number of this page, from 0.", example = "0") int page,
        @Schema(description = "Most items a page holds.", example = "50") int size,
        @Schema(description = "Items in all pages together.", example = "517") long total) {

    static <S, T> PageBody<T> of(Page<S> page, Function<? super S, T> body) {
        return new PageBody<>(page.getContent().stream().map(body).toList(), page.getNumber(), page.getSize(), page.getTotalElements());
    }

    static <T> PageBody<T> slice(List<T> all, Pageable page) {
        return new PageBody<>(Paging.slice(all, page), page.getPageNumber(), page.getPageSize(), all.size());
    }
}
