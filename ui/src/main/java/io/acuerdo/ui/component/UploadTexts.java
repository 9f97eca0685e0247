package io.acuerdo.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.upload.UploadI18N;

/** What Vaadin's upload says, in the person's language instead of English. */
public final class UploadTexts {

    private UploadTexts() {
    }

    public static UploadI18N inTheLanguageOf(Component component) {
        String choose = component.getTranslation("upload.choose");
        String drop = component.getTranslation("upload.dropHere");
        return new UploadI18N().setAddFiles(new UploadI18N.AddFiles().setOne(choose).setMany(choose))
                .setDropFiles(new UploadI18N.DropFiles().setOne(drop).setMany(drop))
                .setError(new UploadI18N.Error().setTooManyFiles(component.getTranslation("upload.tooMany"))
                        .setFileIsTooBig(component.getTranslation("upload.tooBig"))
                        .setIncorrectFileType(component.getTranslation("upload.wrongType")))
                .setUploading(new UploadI18N.Uploading().setStatus(status(component)).setRemainingTime(remaining(component)).setError(error(component)))
                .setFile(new UploadI18N.File().setRetry(component.getTranslation("upload.retry")).setStart(component.getTranslation("upload.start"))
                        .setRemove(component.getTranslation("upload.remove")));
    }

    private static UploadI18N.Uploading.Status status(Component component) {
        return new UploadI18N.Uploading.Status().setConnecting(component.getTranslation("upload.connecting"))
                .setStalled(component.getTranslation("upload.stalled")).setProcessing(component.getTranslation("upload.receiving"))
                .setHeld(component.getTranslation("upload.held"));
    }

    private static UploadI18N.Uploading.RemainingTime remaining(Component component) {
        return new UploadI18N.Uploading.RemainingTime().setPrefix(component.getTranslation("upload.left"))
                .setUnknown(component.getTranslation("upload.leftUnknown"));
    }

    private static UploadI18N.Uploading.Error error(Component component) {
        return new UploadI18N.Uploading.Error().setServerUnavailable(component.getTranslation("upload.unavailable"))
                .setUnexpectedServerError(component.getTranslation("upload.failed")).setForbidden(component.getTranslation("upload.forbidden"))
                .setFileTooLarge(component.getTranslation("upload.tooLarge"));
    }
}
