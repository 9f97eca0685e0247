/** The public page on which anybody who holds a document's code learns whether it is ours and unchanged. Tells nobody whose it is. */
package io.acuerdo.ui.verify;
