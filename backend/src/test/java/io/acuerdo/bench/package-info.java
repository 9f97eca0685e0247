/**
 * Speeds as ratios measured in one run on real servers; {@code bin/bench} starts {@link io.acuerdo.bench.Bench}.
 */
package io.acuerdo.bench;
