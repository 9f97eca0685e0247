package io.acuerdo.ui.agreement;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.util.List;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import io.acuerdo.agreement.AgreementId;
import io.acuerdo.agreement.ApprovalDocuments;
import io.acuerdo.agreement.AttachedDocument;
import io.acuerdo.ui.component.Formats;

/** Files that came from outside, each to be downloaded: a browser never shows one as if it were ours. */
class AttachedFiles extends UnorderedList {

    AttachedFiles(ApprovalDocuments documents, AgreementId agreement, List<AttachedDocument> files) {
        addClassName("attached");
        Formats formats = Formats.current();
        for (AttachedDocument file : files) {
            DownloadHandler handler = DownloadHandler.fromInputStream(event -> {
                VaadinResponse response = event.getResponse();
                response.setHeader("X-Content-Type-Options", "nosniff");
                response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
                return documents.content(agreement, file.id())
                        .map(one -> new DownloadResponse(new ByteArrayInputStream(one.bytes()), file.fileName(), file.mediaType(), one.bytes().length))
                        .orElseGet(() -> DownloadResponse.error(404));
            });
            Anchor link = new Anchor(handler, AttachmentType.DOWNLOAD, file.fileName());
            link.addComponentAsFirst(VaadinIcon.DOWNLOAD_ALT.create());
            link.addClassName("download");
            link.setTitle(getTranslation("attached.hash", file.sha256()));
            Span about = new Span(getTranslation("attached.size", formats.number(BigDecimal.valueOf(Math.max(1, file.size() >> 10)), 0), file.by()) + " · "
                    + formats.moment(file.at()));
            about.addClassName("quiet");
            add(new ListItem(link, new Span(" "), about));
        }
    }
}
