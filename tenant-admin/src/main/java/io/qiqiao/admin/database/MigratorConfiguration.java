package io.qiqiao.admin.database;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.util.Optional;

/** How the control plane reaches the database as the role that makes schemas and roles. */
@ConfigurationProperties("qiqiao.migrator")
public interface MigratorConfiguration {

    /** JDBC address of the placement's database; that of the tenants' door when it is not set. */
    Optional<String> getUrl();

    /** Its name. */
    @Bindable(defaultValue = "qiqiao_migrator")
    String getUsername();

    /** That of the tenants' door when it is not set. */
    Optional<String> getPassword();
}
