package io.acuerdo.document;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * A page whose pieces of tagged text are listed as they come. PDFBox would compare each with all before it, although every one is marked with a
 * number of its own: on a page of a schedule that took a fifth of the time.
 */
final class TaggedPage {

    private TaggedPage() {
    }

    static PDPage of(float width, float height) {
        var resources = new PDResources();
        resources.getCOSObject().setItem(COSName.PROPERTIES, new COSDictionary() {
            @Override
            public boolean containsValue(Object piece) {
                return false;
            }
        });
        var page = new PDPage(new PDRectangle(width, height));
        page.setResources(resources);
        return page;
    }
}
