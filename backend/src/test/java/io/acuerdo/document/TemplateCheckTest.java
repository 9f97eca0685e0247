package io.acuerdo.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplateCheckTest {

    private static final Locale SPANISH = Locale.of("es");

    @TestFactory
    Stream<DynamicTest> whatTheProductComesWithPassesItsOwnCheck() {
        return Stream.of(DocumentType.values()).flatMap(type -> TemplateKey.LANGUAGES.stream().map(language -> DynamicTest.dynamicTest(type + " " + language, () ->
                assertThat(TemplateCheck.of(type, BundledTemplates.source(new TemplateKey(type, "*", language)).orElseThrow(), SPANISH)).isEmpty())));
    }

    @Test
    void anUnknownNameIsToldWithItsLineAndWhatIsKnown() {
        var findings = TemplateCheck.of(DocumentType.PAYMENT_RECEIPT, "<h1>Recibo</h1>\n<p>{{amount}}</p>\n<p>{{debtor.nombre}}</p>", SPANISH);

        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.line()).isEqualTo(3);
            assertThat(finding.message()).contains("«debtor.nombre»", "debtor.name", "reference");
        });
    }

    @Test
    void aNameOfARowIsKnownInItsListAlone() {
        assertThat(TemplateCheck.of(DocumentType.DEBT_STATEMENT, "<h1>x</h1>{{#accounts}}<p>{{product}}</p>{{/accounts}}", SPANISH)).isEmpty();
        assertThat(TemplateCheck.of(DocumentType.DEBT_STATEMENT, "<h1>x</h1>\n<p>{{product}}</p>", SPANISH)).singleElement().extracting(TemplateFinding::line).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <h1>x</h1> <p>{{{amount}}}</p>                                        | no se admite
            <h1>x</h1> <p>{{&amount}}</p>                                         | no se admite
            <h1>x</h1> {{>other}}                                                 | no se admite
            {{=<% %>=}}<h1>x</h1>                                                 | no se admite
            <h1>x</h1> <p>{{amount}</p>                                           | llaves
            <h1>x</h1> {{#product}}<p>a</p>                                       | no se cierra
            <h1>x</h1> <p>a</p>{{/product}}                                       | se cierra
            <h1>x</h1> {{#amount}}<p>a</p>{{/amount}}                             | ni puede faltar
            <h1>x</h1> <p>a                                                       | bien formado
            <h1>x</h1> <p>a&nbsp;b</p>                                            | bien formado
            <h1>x</h1> <script>alert(1)</script>                                  | script
            <h1>x</h1> <p onclick="x">a</p>                                       | onclick
            <h1>x</h1> <a href="http://example.org">a</a>                         | «a»
            <h1>x</h1> <p style="font-family: Arial">a</p>                        | font-family
            <h1>x</h1> <style>@import 'x';</style>                                | font-family
            <h1>x</h1> <style>p { color: {{amount}} }</style>                     | en un estilo
            <h1>x</h1> <p class="{{amount}}">a</p>                                | en un estilo
            <h1>x</h1> <img src="http://example.org/x.png" alt="x"/>              | base64
            <h1>x</h1> <img src="data:image/png;base64,AAAA"/>                    | alt
            <h2>x</h2>                                                            | h1
            <h1>x</h1> <h3>y</h3>                                                 | nivel
            <h1>x</h1> <p>漢</p>                                                  | U+6F22
            <!DOCTYPE x><h1>x</h1>                                                | bien formado
            """)
    void whatADocumentCannotHaveIsRefusedWithAReason(String source, String reason) {
        assertThat(TemplateCheck.of(DocumentType.PAYMENT_RECEIPT, source, SPANISH)).isNotEmpty()
                .anySatisfy(finding -> assertThat(finding.message()).containsIgnoringCase(reason.strip()));
    }
}
