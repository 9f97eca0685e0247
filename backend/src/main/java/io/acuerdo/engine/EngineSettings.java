package io.acuerdo.engine;

import java.net.URI;
import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the link to the engine behaves.
 *
 * @param managementAddress where the broker answers about itself and, in the sandbox, lets its clock be moved
 * @param inFlight messages under way at once; more make the broker of one machine slower, not faster
 * @param messageTtl how long the engine remembers a message: longer than the longest row may be retried
 * @param attempts refusals after which a message is parked for a person
 * @param firstBackoff wait after the first refusal, doubled by each further one up to {@code longestBackoff}
 * @param lease after which a row in flight is taken over; only a relay that died leaves one behind
 * @param exporterPatience how long a marker may be on its way before the exporter counts as missing
 * @param keepSent how long sent rows and done jobs are kept
 */
@ConfigurationProperties("acuerdo.engine")
record EngineSettings(@DefaultValue("http://127.0.0.1:9600") URI managementAddress, @DefaultValue("60") int inFlight,
        @DefaultValue("P1D") Duration messageTtl, @DefaultValue("8") int attempts, @DefaultValue("PT1S") Duration firstBackoff,
        @DefaultValue("PT5M") Duration longestBackoff, @DefaultValue("PT30S") Duration lease,
        @DefaultValue("PT30S") Duration exporterPatience, @DefaultValue("P7D") Duration keepSent) {
}
