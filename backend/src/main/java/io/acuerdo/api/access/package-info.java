/**
 * Who may call what over REST: the one table of routes, machine clients, the person they act for. ADR 0010 tells the reasons.
 */
package io.acuerdo.api.access;
