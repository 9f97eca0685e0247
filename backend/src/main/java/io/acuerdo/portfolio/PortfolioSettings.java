package io.acuerdo.portfolio;

import java.util.List;
import java.util.Map;

import io.acuerdo.shared.PaymentComponent;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings under {@code acuerdo.portfolio}.
 *
 * @param maxFileSize a larger file is refused at the door
 * @param chunkRows rows that are committed together
 * @param allocation product → in which order money pays what is owed on it; the usual order where a product is not named
 * @param profiles further profiles in the documented format (docs/cartera-format.md) with columns of other names
 */
@ConfigurationProperties("acuerdo.portfolio")
record PortfolioSettings(@DefaultValue("1GB") DataSize maxFileSize, @DefaultValue("20000") int chunkRows,
        @DefaultValue Map<String, List<PaymentComponent>> allocation, @DefaultValue Map<String, ProfileSettings> profiles) {

    /**
     * @param columns field → name of the column; a field that is not named keeps its documented column
     * @param completeFile an account that is missing from a newer file is no longer with us
     */
    record ProfileSettings(String description, @DefaultValue(",") String separator, boolean completeFile, @DefaultValue("CO") String country,
            String currency, String creditor, @DefaultValue Map<String, String> columns) {
    }
}
