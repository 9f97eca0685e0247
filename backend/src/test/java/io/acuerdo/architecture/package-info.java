/**
 * Ring 0: what must never be, checked on the compiled classes and on the sources. Every rule is made so that it fails when it selects nothing.
 */
package io.acuerdo.architecture;
