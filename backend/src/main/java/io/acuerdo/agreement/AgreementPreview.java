package io.acuerdo.agreement;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import io.acuerdo.document.DocumentContent;
import io.acuerdo.document.Documents;
import io.acuerdo.document.StoredDocument;
import io.acuerdo.portfolio.DebtorDetails;
import io.acuerdo.portfolio.PortfolioDetails;
import io.acuerdo.portfolio.Portfolios;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the document of an agreement would say as it stands now, for who decides about it and for the preview of a template. Keeps nothing. */
@Service
@Transactional(readOnly = true)
public class AgreementPreview {

    private final AgreementRepository agreements;
    private final AgreementStore store;
    private final AgreementPrinter printer;
    private final Portfolios portfolios;
    private final Documents documents;
    private final AgreementSettings settings;
    private final Clock clock;

    AgreementPreview(AgreementRepository agreements, AgreementStore store, AgreementPrinter printer, Portfolios portfolios, Documents documents,
                     AgreementSettings settings, Clock clock) {
        this.agreements = agreements;
        this.store = store;
        this.printer = printer;
        this.portfolios = portfolios;
        this.documents = documents;
        this.settings = settings;
        this.clock = clock;
    }

    /** Of one that is not approved yet, as if it were approved now. */
    public Optional<DocumentContent> of(AgreementId id) {
        return agreements.findById(id.value()).map(agreement -> {
            DebtorDetails debtor = store.debtor(agreement.debtorId());
            PortfolioDetails portfolio = portfolios.portfolio(agreement.portfolio());
            Instant acceptUntil = agreement.acceptUntil() == null ? clock.instant().plus(Duration.ofDays(settings.acceptanceDays())) : agreement.acceptUntil();
            return printer.content(agreement, debtor, portfolio, CanonicalTerms.of(agreement, debtor, portfolio, acceptUntil, before(id)), acceptUntil);
        });
    }

    /** The kept document where there is one, else a draft of it. Empty when there is no such agreement. */
    public Optional<byte[]> pdf(AgreementId id) {
        return documents.find(id.value(), AgreementPrinter.KIND).map(StoredDocument::content).or(() -> of(id).map(content -> documents.draft(content, before(id))));
    }

    private String before(AgreementId id) {
        return agreements.findById(id.value()).flatMap(Agreement::amends).flatMap(one -> agreements.findById(one.value())).map(Agreement::documentSha256).orElse(null);
    }
}
