/**
 * What every call has in common: problem documents, bodies that are checked before anybody reads them, answers that are given once per key.
 */
package io.acuerdo.api.http;
