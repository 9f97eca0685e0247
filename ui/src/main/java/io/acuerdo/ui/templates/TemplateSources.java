package io.acuerdo.ui.templates;

import io.acuerdo.cases.Cases;
import io.acuerdo.document.Templates;
import io.acuerdo.paper.Papers;
import io.acuerdo.ui.security.SignedIn;
import org.springframework.stereotype.Component;

/** What the screen of templates asks. */
@Component
record TemplateSources(Templates templates, Papers papers, Cases cases, SignedIn signedIn) {
}
