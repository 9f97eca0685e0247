package io.acuerdo.portfolio;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Component;

/** The two profiles that are shipped, and those that the settings add. */
@Component
class ImportProfiles {

    private final Map<String, FileProfile> profiles = new LinkedHashMap<>();

    ImportProfiles(PortfolioSettings settings) {
        add(new LendingClubProfile());
        add(CarteraProfile.asDocumented());
        settings.profiles().forEach((name, profile) -> add(new CarteraProfile(name, profile)));
    }

    private void add(FileProfile profile) {
        profiles.put(profile.name(), profile);
    }

    Optional<FileProfile> find(String name) {
        return Optional.ofNullable(profiles.get(name));
    }

    List<ImportProfile> descriptions() {
        return profiles.values().stream().map(FileProfile::description).toList();
    }
}
