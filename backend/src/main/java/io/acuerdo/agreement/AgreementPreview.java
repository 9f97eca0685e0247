package io.acuerdo.agreement;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import io.acuerdo.document.DocumentContent;
import io.acuerdo.portfolio.DebtorDetails;
import io.acuerdo.portfolio.PortfolioDetails;
import io.acuerdo.portfolio.Portfolios;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the document of an agreement would say as it stands now, for the preview of a template. Keeps nothing. */
@Service
@Transactional(readOnly = true)
public class AgreementPreview {

    private final AgreementRepository agreements;
    private final AgreementStore store;
    private final AgreementPrinter printer;
    private final Portfolios portfolios;
    private final AgreementSettings settings;
    private final Clock clock;

    AgreementPreview(AgreementRepository agreements, AgreementStore store, AgreementPrinter printer, Portfolios portfolios, AgreementSettings settings, Clock clock) {
        this.agreements = agreements;
        this.store = store;
        this.printer = printer;
        this.portfolios = portfolios;
        this.settings = settings;
        this.clock = clock;
    }

    /** Of one that is not approved yet, as if it were approved now. */
    public Optional<DocumentContent> of(AgreementId id) {
        return agreements.findById(id.value()).map(agreement -> {
            DebtorDetails debtor = store.debtor(agreement.debtorId());
            PortfolioDetails portfolio = portfolios.portfolio(agreement.portfolio());
            Instant acceptUntil = agreement.acceptUntil() == null ? clock.instant().plus(Duration.ofDays(settings.acceptanceDays())) : agreement.acceptUntil();
            return printer.content(agreement, debtor, portfolio, CanonicalTerms.of(agreement, debtor, portfolio, acceptUntil, null), acceptUntil);
        });
    }
}
