package io.acuerdo.ui.component;

import java.io.ByteArrayInputStream;
import java.util.Optional;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import com.vaadin.flow.server.streams.InputStreamDownloadHandler;
import io.acuerdo.document.PagePictures;

/**
 * A PDF read on the page instead of in a file: its pages one below the other, each drawn when it comes into sight. The pictures belong to this
 * component: their addresses say nothing and end with it.
 */
public class DocumentPages extends Div {

    private static final int MOST_PAGES = 60;

    /** @param name of the document, for who cannot see the pictures */
    public DocumentPages(Optional<byte[]> pdf, String name) {
        addClassName("document-pages");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", name);
        // read with the arrow keys where it scrolls by itself
        getElement().setAttribute("tabindex", "0");
        pdf.map(PagePictures::new).ifPresentOrElse(pages -> show(pages, name), () -> add(new Paragraph(getTranslation("pages.none"))));
    }

    private void show(PagePictures pages, String name) {
        int shown = Math.min(MOST_PAGES, pages.count());
        for (int i = 0; i < shown; i++) {
            Image picture = new Image(page(pages, i), getTranslation("pages.page", i + 1, pages.count(), name));
            picture.getElement().setAttribute("loading", "lazy");
            // the place of a page of A4 is kept until it is drawn
            picture.getElement().setAttribute("width", "992").setAttribute("height", "1403");
            add(picture);
        }
        if (shown < pages.count()) {
            add(new Paragraph(getTranslation("pages.more", shown, pages.count())));
        }
    }

    private static InputStreamDownloadHandler page(PagePictures pages, int number) {
        return DownloadHandler.fromInputStream(event -> {
            byte[] png = pages.png(number);
            return new DownloadResponse(new ByteArrayInputStream(png), "p" + (number + 1) + ".png", "image/png", png.length);
        }).inline();
    }
}
