package io.acuerdo.agreement;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Usury caps as dated data: those that came with the product, and those of the file {@code acuerdo.agreement.usury-caps}, which go first. Authorities publish
 * them every month or half-year; for a day of which none is known nothing can be checked, and nothing is refused; no rule approves what is above the last one that is known.
 */
@Component
class UsuryCaps {

    private static final Logger LOG = LoggerFactory.getLogger(UsuryCaps.class);
    private static final String BUNDLED = "agreement/usury-caps.json";

    private final List<UsuryCap> caps;

    /** The file as it is written; {@code source} says where the figures are from. */
    record Table(String source, List<UsuryCap> caps) {
    }

    @Autowired
    UsuryCaps(AgreementSettings settings) {
        this(settings.usuryCaps());
    }

    /** @param file may be null */
    UsuryCaps(Path file) {
        caps = new ArrayList<>(file == null ? List.of() : read(file));
        try (InputStream bundled = new ClassPathResource(BUNDLED).getInputStream()) {
            caps.addAll(JsonMapper.shared().readValue(bundled, Table.class).caps());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        caps.stream().map(UsuryCap::country).distinct().forEach(country -> caps.stream().filter(cap -> cap.country().equals(country)).map(UsuryCap::until)
                .max(LocalDate::compareTo).ifPresent(last -> LOG.info("Usury caps of {} are known until {}.", country, last)));
    }

    private static List<UsuryCap> read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return JsonMapper.shared().readValue(in, Table.class).caps();
        } catch (IOException | RuntimeException e) {
            throw new IllegalStateException("The usury caps in " + file + " (acuerdo.agreement.usury-caps) cannot be read: " + e.getMessage(), e);
        }
    }

    Optional<UsuryCap> on(String country, Currency currency, LocalDate day) {
        return caps.stream().filter(cap -> cap.rules(country, currency, day)).findFirst();
    }

    /**
     * What speaks against a rate of which nobody can say whether it may be agreed today: no cap of the day is known, and it is above the last one before. Such
     * a rate is for people to decide on, never for a rule: a table that has run out must not let any rate pass.
     */
    Optional<Problem> checkLastKnown(String field, String country, Currency currency, LocalDate today, BigDecimal teaPct) {
        if (on(country, currency, today).isPresent()) {
            return Optional.empty();
        }
        return caps.stream().filter(cap -> cap.ruledBefore(country, currency, today)).max(Comparator.comparing(UsuryCap::until))
                .filter(cap -> teaPct.compareTo(cap.teaPct()) > 0)
                .map(cap -> new Problem(field, "usuryLastKnown", teaPct, cap.teaPct(), cap.country(), cap.citation(), cap.until()));
    }

    /** What stands against a rate in that country on that day, under the field's name. */
    Optional<Problem> check(String field, String country, Currency currency, LocalDate day, BigDecimal teaPct) {
        return on(country, currency, day).filter(cap -> teaPct.compareTo(cap.teaPct()) > 0)
                .map(cap -> new Problem(field, "usury", teaPct, cap.teaPct(), cap.country(), cap.citation()));
    }
}
