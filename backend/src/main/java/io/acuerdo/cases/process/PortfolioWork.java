package io.acuerdo.cases.process;

import java.time.Instant;

import io.acuerdo.engine.PendingWork;
import io.acuerdo.portfolio.DayRoll;
import io.acuerdo.portfolio.Imports;
import org.springframework.stereotype.Component;

/** What the portfolio does by itself as days pass: instalments that fall due, and a file that is being loaded. The portfolio knows no engine. */
@Component
class PortfolioWork implements PendingWork {

    private final DayRoll dayRoll;
    private final Imports imports;

    PortfolioWork(DayRoll dayRoll, Imports imports) {
        this.dayRoll = dayRoll;
        this.imports = imports;
    }

    @Override
    public String name() {
        return "portfolio";
    }

    @Override
    public boolean isPending(Instant now) {
        return dayRoll.isDue() || imports.isWorking();
    }
}
