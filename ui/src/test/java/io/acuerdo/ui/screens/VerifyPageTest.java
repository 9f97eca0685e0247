package io.acuerdo.ui.screens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.util.UUID;
import java.util.regex.Pattern;

import io.acuerdo.AcuerdoApplication;
import io.acuerdo.document.DocumentType;
import io.acuerdo.document.Documents;
import io.acuerdo.document.IssueDocument;
import io.acuerdo.document.StoredDocument;
import io.acuerdo.document.TemplateKey;
import io.acuerdo.document.Templates;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

/** Anybody who holds a document's code learns that it is ours and whether it is unchanged, and nothing else. */
@SpringBootTest(classes = AcuerdoApplication.class)
@ContextConfiguration(initializers = OnDatabase.class)
class VerifyPageTest {

    private static int addresses;

    @Autowired
    private WebApplicationContext application;
    @Autowired
    private Documents documents;
    @Autowired
    private TransactionTemplate transaction;

    private MockMvc http;
    private StoredDocument document;
    private String code;
    private RequestPostProcessor somebody;

    @BeforeEach
    void aDocumentOfOurs() throws Exception {
        http = MockMvcBuilders.webAppContextSetup(application).apply(springSecurity()).build();
        var content = Templates.sample(new TemplateKey(DocumentType.PAYMENT_RECEIPT, "*", "es"));
        document = transaction.execute(t -> documents.issue(new IssueDocument(UUID.randomUUID(), null, content)));
        try (var pdf = Loader.loadPDF(document.content())) {
            var printed = Pattern.compile("[0-9A-Z]{4}(-[0-9A-Z]{4}){3}").matcher(new PDFTextStripper().getText(pdf));
            assertThat(printed.find()).isTrue();
            code = printed.group();
        }
        String address = "192.0.2." + ++addresses;
        somebody = request -> {
            request.setRemoteAddr(address);
            return request;
        };
    }

    @Test
    void theCodeSaysWhatAndWhenAndTheHashButNotWhose() throws Exception {
        var answer = http.perform(get("/verify/" + code).with(somebody)).andReturn().getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(body(answer)).contains("Este documento es nuestro", "Recibo de pago", document.sha256()).doesNotContain("debtor.name", "amount", "[");
        assertThat(answer.getHeader(HttpHeaders.CACHE_CONTROL)).contains("no-store");
        assertThat(answer.getHeader("Content-Security-Policy")).contains("default-src 'none'");
        assertThat(answer.getHeader("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(answer.getCookies()).isEmpty();

        assertThat(body(http.perform(get("/verify").param("code", code.toLowerCase().replace("-", "")).with(somebody)).andReturn().getResponse()))
                .contains("Este documento es nuestro");
        assertThat(body(http.perform(get("/verify/" + code).header("Accept-Language", "en-GB,en").with(somebody)).andReturn().getResponse()))
                .contains("lang=\"en\"", "This document is ours");
        assertThat(body(http.perform(get("/verify/" + code).header("Accept-Language", "pt-BR").with(somebody)).andReturn().getResponse())).contains("Este documento é nosso");
    }

    @Test
    void whatIsNoCodeOfOursGetsTheSameAnswerWhateverItIs() throws Exception {
        var unknown = http.perform(get("/verify/ABCD-EFGH-JKMN-PQRS").with(somebody)).andReturn().getResponse();
        var nonsense = http.perform(get("/verify").param("code", "<script>alert(1)</script>").with(somebody)).andReturn().getResponse();
        assertThat(unknown.getStatus()).isEqualTo(nonsense.getStatus()).isEqualTo(404);
        assertThat(body(unknown)).contains("No conocemos ningún documento");
        assertThat(body(nonsense)).contains("No conocemos ningún documento").doesNotContain("<script");
    }

    @Test
    void aFileIsComparedByteForByteAndTooLargeOnesAreNotRead() throws Exception {
        assertThat(body(compare(document.content()))).contains("no fue modificado");
        byte[] changed = document.content().clone();
        changed[1000] ^= 1;
        assertThat(body(compare(changed))).contains("no es el que hicimos");
        assertThat(compare(new byte[0]).getStatus()).isEqualTo(400);
        var large = http.perform(multipart("/verify/" + code).with(somebody).with(request -> {
            request.setContent(new byte[21 * 1024 * 1024]);
            return request;
        })).andReturn().getResponse();
        assertThat(large.getStatus()).isEqualTo(413);
    }

    @Test
    void whoAsksTooOftenWaits() throws Exception {
        int status = 200;
        int asked = 0;
        while (status == 200 && asked < 200) {
            status = http.perform(get("/verify/" + code).with(somebody)).andReturn().getResponse().getStatus();
            asked++;
        }
        assertThat(status).isEqualTo(429);
        assertThat(asked).isBetween(50, 100);
        assertThat(http.perform(get("/verify/" + code).with(somebody)).andReturn().getResponse().getHeader(HttpHeaders.RETRY_AFTER)).isEqualTo("60");
    }

    private MockHttpServletResponse compare(byte[] file) throws Exception {
        return http.perform(multipart("/verify/" + code).file(new MockMultipartFile("file", "x.pdf", "application/pdf", file)).with(somebody).with(request -> {
            request.setContent(new byte[file.length + 200]);
            return request;
        })).andReturn().getResponse();
    }

    private static String body(MockHttpServletResponse answer) throws Exception {
        return answer.getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    }
}
