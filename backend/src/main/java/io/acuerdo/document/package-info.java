/**
 * Documents from versioned templates: filled, printed as PDF/A-3 and PDF/UA, sealed, kept and verified by their code. The only user of PDFBox and
 * of DSS; never decides what a document says.
 */
@org.springframework.modulith.ApplicationModule(displayName = "document", allowedDependencies = {"shared"})
package io.acuerdo.document;
