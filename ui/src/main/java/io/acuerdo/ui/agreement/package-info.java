/** Agreements: the comparison a supervisor decides on, the agreement's page, its acceptance, and the wish for a new one. */
package io.acuerdo.ui.agreement;
