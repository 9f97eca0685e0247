/**
 * Sign-in of people, and who the current person is. The REST API has a chain of its own.
 */
package io.acuerdo.ui.security;
