/**
 * Texts in Spanish, English and Brazilian Portuguese from message bundles.
 */
package io.acuerdo.ui.i18n;
