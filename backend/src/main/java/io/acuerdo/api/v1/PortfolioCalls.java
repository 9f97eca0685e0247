package io.acuerdo.api.v1;

import java.util.UUID;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import io.acuerdo.api.http.ApiProblem;
import io.acuerdo.api.http.Paging;
import io.acuerdo.api.v1.PortfolioBodies.AccountBody;
import io.acuerdo.api.v1.PortfolioBodies.DebtorBody;
import io.acuerdo.portfolio.DebtorId;
import io.acuerdo.portfolio.Portfolios;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;

/** What is owed, by whom. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Portfolio", description = "What is owed, by whom, and the money that comes in.")
class PortfolioCalls {

    private final Portfolios portfolios;

    PortfolioCalls(Portfolios portfolios) {
        this.portfolios = portfolios;
    }

    @GetMapping("/accounts")
    @Operation(summary = "Find an account by the creditor's own id")
    PageBody<AccountBody> accounts(
            @Parameter(description = "The creditor's id of the account.", example = "LC-00042") @RequestParam String externalId,
            @Parameter(description = "Look in this portfolio alone.") @RequestParam(required = false) String portfolio,
            @RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "50") int size) {
        var paging = Paging.of(page, size);
        var wanted = Given.present("externalId", Given.text("externalId", externalId, 128));
        var found = portfolios.accountByExternalId(Given.text("portfolio", portfolio, 64), wanted);
        return PageBody.slice(found.map(account -> AccountBody.of(account, portfolios.credits(account.debtorId()))).stream().toList(), paging);
    }

    @GetMapping("/debtors/{id}")
    @Operation(summary = "A debtor with accounts and contact points")
    DebtorBody debtor(@PathVariable UUID id) {
        return portfolios.debtor(new DebtorId(id)).map(debtor -> DebtorBody.of(debtor, portfolios.credits(debtor.id()))).orElseThrow(() -> ApiProblem.notFound("debtor", id));
    }
}
