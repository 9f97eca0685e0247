/**
 * Owns the servers and the application: starts, watches and stops them in order. Plain Java, no Spring: it must be up before
 * anything else and must outlive the application. Publishes {@link io.acuerdo.launcher.MariaDbServer},
 * {@link io.acuerdo.launcher.ZeebeBroker} and {@link io.acuerdo.launcher.MailServer} to the tests of the other modules; never knows a debtor.
 *
 * @see <a href="../../../../../../../docs/adr/0003-launcher-owns-the-servers.md">ADR 0003</a>
 */
package io.acuerdo.launcher;
