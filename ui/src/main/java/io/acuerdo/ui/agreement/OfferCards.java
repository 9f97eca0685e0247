package io.acuerdo.ui.agreement;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import io.acuerdo.agreement.AgreementType;
import io.acuerdo.agreement.Offer;
import io.acuerdo.agreement.OfferMenu;
import io.acuerdo.ui.component.Formats;

/** The ways out to choose from: what is on offer with its limits and why, and below it what would be beyond every offer. */
class OfferCards extends RadioButtonGroup<OfferCards.Choice> {

    /** {@code offer} is null for what is not on offer; {@code why} then says why not. */
    record Choice(AgreementType type, Offer offer, String why) {
    }

    private final Formats formats = Formats.current();

    OfferCards(OfferMenu menu) {
        addClassName("offer-cards");
        addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        setLabel(getTranslation("proposal.offers"));
        Stream<Choice> offered = menu.offers().stream().flatMap(offer -> offer.type().agreement().stream().map(type -> new Choice(type, offer, offer.whyForStaff())));
        Stream<Choice> beyond = menu.notOffered().stream().flatMap(none -> none.type().agreement().stream().map(type -> new Choice(type, null, none.reason())));
        List<Choice> choices = Stream.concat(offered, beyond).toList();
        setItems(choices);
        setRenderer(new ComponentRenderer<>(this::card));
        choices.stream().filter(choice -> choice.type() == AgreementType.REFINANCING).findFirst().or(() -> choices.stream().findFirst()).ifPresent(this::setValue);
    }

    Optional<Choice> chosen() {
        return getOptionalValue();
    }

    private Div card(Choice choice) {
        Span name = new Span(getTranslation("agreement.type." + choice.type()));
        name.addClassName("offer-name");
        Span until = new Span(choice.offer() == null ? getTranslation("proposal.beyond")
                : getTranslation("proposal.validUntil", formats.moment(choice.offer().validUntil().minusSeconds(60))));
        until.addClassName("quiet");
        Span why = new Span(choice.why());
        why.addClassName("quiet");
        Div head = new Div(name, until);
        head.addClassName("offer-head");
        return new Div(head, why);
    }
}
