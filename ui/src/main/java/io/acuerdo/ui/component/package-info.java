/**
 * Building blocks that show data and send events: form, diagram, chart, money, badges. They decide nothing.
 */
package io.acuerdo.ui.component;
