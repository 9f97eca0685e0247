package io.acuerdo.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import org.springframework.http.MediaType;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.stereotype.Service;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** The engine's own clock, which can be read and moved forward when the broker was started with a controlled clock. Throws {@link EngineAway}. */
@Service
public class EngineTime {

    private record Reading(long epochMilli) {
    }

    private final RestClient management;
    private final EngineTexts texts;

    EngineTime(EngineSettings settings, EngineTexts texts) {
        SimpleClientHttpRequestFactory requests = new SimpleClientHttpRequestFactory();
        requests.setConnectTimeout(Duration.ofSeconds(2));
        requests.setReadTimeout(Duration.ofSeconds(10));
        this.management = RestClient.builder().baseUrl(settings.managementAddress()).requestFactory(requests).build();
        this.texts = texts;
    }

    public Instant now() {
        try {
            return Instant.ofEpochMilli(management.get().uri("/actuator/clock").retrieve().body(Reading.class).epochMilli());
        } catch (RestClientException e) {
            throw new EngineAway(texts.get("away.command"), e);
        }
    }

    /** Forward only: the engine does not survive a step back. */
    public void advance(Duration step) {
        if (step.isNegative()) {
            throw new IllegalArgumentException("The engine's clock cannot go back by " + step);
        }
        try {
            management.post().uri("/actuator/clock/add").contentType(MediaType.APPLICATION_JSON).body(Map.of("offsetMilli", step.toMillis()))
                    .retrieve().toBodilessEntity();
        } catch (RestClientException e) {
            throw new EngineAway(texts.get("away.command"), e);
        }
    }
}
