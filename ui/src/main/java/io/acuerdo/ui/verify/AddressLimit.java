package io.acuerdo.ui.verify;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

import io.github.bucket4j.Bucket;

/**
 * How often one address may ask: a number of tokens that fill up again within a minute. Neighbours in one IPv6 network of 64 bits count as one.
 * Lives in memory: a restart forgets it. Keeps the addresses that asked last, so that it cannot be filled up.
 */
final class AddressLimit {

    private static final int MOST_ADDRESSES = 20_000;
    private static final int NETWORK_BYTES = 8;

    private final int perMinute;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST_ADDRESSES;
        }
    };

    AddressLimit(int perMinute) {
        this.perMinute = perMinute;
    }

    /** Takes this many tokens; false when the address has not got them now. */
    boolean take(String address, int tokens) {
        Bucket bucket;
        synchronized (buckets) {
            bucket = buckets.computeIfAbsent(network(address), key ->
                    Bucket.builder().addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1))).build());
        }
        return bucket.tryConsume(tokens);
    }

    private static String network(String address) {
        if (address == null || !address.contains(":")) {
            return String.valueOf(address);
        }
        try {
            // an address in digits is not looked up anywhere
            byte[] bytes = InetAddress.getByName(address).getAddress();
            return HexFormat.of().formatHex(bytes.length > NETWORK_BYTES ? Arrays.copyOf(bytes, NETWORK_BYTES) : bytes);
        } catch (UnknownHostException e) {
            return address;
        }
    }
}
