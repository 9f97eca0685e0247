/** Salidas: every message that left the house, waits, failed or is in doubt. */
package io.acuerdo.ui.outbox;
