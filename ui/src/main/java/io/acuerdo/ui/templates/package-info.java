/** Templates of documents: which is live, its draft with findings, a preview, and the versions there have been. */
package io.acuerdo.ui.templates;
