package io.qiqiao.codes;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** A town as the registry has it. */
@MappedEntity(value = "region", schema = "control")
record TownRow(@Id String code, String name, String parent) {

    Region region() {
        return new Region(code, name, parent, Region.Level.TOWN);
    }
}
