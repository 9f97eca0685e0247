/**
 * The calls of REST v1 and the bodies they speak in. Each carries a request to a use case and its result back; none holds a rule.
 */
package io.acuerdo.api.v1;
