/**
 * Turns templates into PDF documents. The only user of PDFBox; never decides what a document says.
 */
@org.springframework.modulith.ApplicationModule(displayName = "document", allowedDependencies = {"shared"})
package io.acuerdo.document;

