package io.acuerdo.engine;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import io.camunda.client.api.command.ClientException;
import io.camunda.client.api.command.DeployResourceCommandStep1;
import io.camunda.client.api.command.DeployResourceCommandStep1.DeployResourceCommandStep2;

/**
 * Brings the bundled models and forms into the engine: only a file that has changed since we deployed it, and never over a version that a
 * process owner has put live, which makes the newer bundled file an offer. A file the engine refuses leaves the last good version in place;
 * while a file has no version at all, nothing is ready and messages wait in the outbox.
 */
@Component
class Deployments {

    private static final Logger log = LoggerFactory.getLogger(Deployments.class);
    static final String PRODUCT = "acuerdo";

    private enum Decision {
        DEPLOY, KEEP, OFFER
    }

    private final EngineLink link;
    private final BundledFiles files;
    private final BundledStore store;
    private final Clock clock;
    private volatile boolean ready;
    private volatile Map<String, String> problems = Map.of();

    Deployments(EngineLink link, BundledFiles files, BundledStore store, Clock clock) {
        this.link = link;
        this.files = files;
        this.store = store;
        this.clock = clock;
    }

    /** Every bundled file has a version in the engine. */
    boolean isReady() {
        return ready;
    }

    /** By file name, in the engine's words. */
    Map<String, String> problems() {
        return problems;
    }

    /** One go over all files; the read model must be up to date. Throws {@link EngineAway} when it should be tried again. */
    synchronized void bringUpToDate() {
        List<BundledFile> all = files.all();
        Map<String, String> found = new LinkedHashMap<>();
        Set<BundledFile> wanted = new LinkedHashSet<>();
        Set<BundledFile> missing = new LinkedHashSet<>();
        Set<BundledFile> foreign = new LinkedHashSet<>();
        for (BundledFile file : all) {
            String live = store.liveChecksum(file).orElse(null);
            if (live == null) {
                missing.add(file);
            }
            switch (decide(file, live)) {
                case DEPLOY -> wanted.add(file);
                case OFFER -> foreign.add(file);
                case KEEP -> {
                }
            }
        }
        for (List<BundledFile> together : groups(wanted, all)) {
            if (together.stream().anyMatch(foreign::contains)) {
                // they only work together, and one of them is a process owner's
                together.stream().filter(wanted::contains).forEach(store::offered);
                continue;
            }
            try {
                deploy(together, PRODUCT);
                missing.removeAll(together);
            } catch (DeploymentRefused e) {
                for (BundledFile file : together) {
                    if (together.size() == 1 || e.getMessage().contains("'" + file.resourceName() + "'")) {
                        log.error("The engine refused {}: {}", file.resourceName(), e.getMessage());
                        found.put(file.resourceName(), e.getMessage());
                        store.problem(file, e.getMessage());
                    }
                }
            }
        }
        problems = Map.copyOf(found);
        ready = missing.isEmpty();
        log.info("Bundled files: {} in all, {} deployed, {} refused, {} without any version in the engine", all.size(), wanted.size() - found.size(),
                found.size(), missing.size());
    }

    private Decision decide(BundledFile file, String live) {
        BundledStore.Row known = store.row(file.resourceName()).orElse(null);
        String ours = known == null ? null : known.deployedChecksum();
        if (live == null) {
            return Decision.DEPLOY;
        }
        if (live.equals(file.checksum())) {
            if (live.equals(ours)) {
                store.notOffered(file);
            } else {
                store.deployed(file, PRODUCT, clock.instant());
            }
            return Decision.KEEP;
        }
        if (live.equals(ours)) {
            return Decision.DEPLOY;
        }
        if (file.checksum().equals(ours)) {
            store.notOffered(file);
        } else {
            log.info("{} is newer than what we deployed, but a process owner has put an own version live: offered, not imposed", file.resourceName());
            store.offered(file);
        }
        return Decision.OFFER;
    }

    /** Files that are bound to the deployment of another go together with it, even when they have not changed themselves. */
    private static List<List<BundledFile>> groups(Set<BundledFile> wanted, List<BundledFile> all) {
        List<Set<BundledFile>> groups = new ArrayList<>();
        for (BundledFile file : wanted) {
            Set<BundledFile> group = new LinkedHashSet<>(List.of(file));
            for (boolean grown = true; grown;) {
                grown = group.addAll(all.stream().filter(other -> group.stream().anyMatch(member -> bound(member, other))).toList());
            }
            List<Set<BundledFile>> touching = groups.stream().filter(other -> other.stream().anyMatch(group::contains)).toList();
            groups.removeAll(touching);
            touching.forEach(group::addAll);
            groups.add(group);
        }
        return groups.stream().map(List::copyOf).toList();
    }

    private static boolean bound(BundledFile one, BundledFile other) {
        return one.sameDeployment().stream().anyMatch(other.ids()::contains) || other.sameDeployment().stream().anyMatch(one.ids()::contains);
    }

    synchronized void deploy(List<BundledFile> together, String by) {
        DeployResourceCommandStep1 command = link.client().newDeployResourceCommand();
        DeployResourceCommandStep2 filled = null;
        for (BundledFile file : together) {
            filled = (filled == null ? command : filled).addResourceStringUtf8(file.text(), file.resourceName());
        }
        try {
            filled.requestTimeout(Duration.ofSeconds(30)).send().join();
        } catch (ClientException e) {
            if (EngineLink.verdict(e) == EngineLink.Verdict.AWAY) {
                throw link.away(e);
            }
            throw new DeploymentRefused(EngineLink.words(e), e);
        }
        together.forEach(file -> store.deployed(file, by, clock.instant()));
    }

    /** The newer bundled file goes live over a process owner's version. */
    void putLive(String resourceName, String by) {
        List<BundledFile> all = files.all();
        BundledFile chosen = all.stream().filter(file -> file.resourceName().equals(resourceName)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No bundled file " + resourceName));
        deploy(groups(Set.of(chosen), all).getFirst(), by);
    }

    /** The engine's refusal of a file, in its words. */
    static class DeploymentRefused extends RuntimeException {

        DeploymentRefused(String words, Throwable cause) {
            super(words, cause);
        }
    }
}
