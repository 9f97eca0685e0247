/**
 * Engine records into the MariaDB read model (tables {@code engine_*}). Loaded by the broker's JVM, knows neither Spring nor the
 * application. Publishes {@link io.acuerdo.exporter.ReadModelExporter}; never reads a table that it does not write.
 */
package io.acuerdo.exporter;
