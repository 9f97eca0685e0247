/**
 * How the agreement module meets the engine: the constants of its processes, listeners that turn events into outbox rows, one job worker a class.
 */
package io.acuerdo.agreement.process;

