package io.qiqiao.search.unfound;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;

/** How often words were searched for without a hit on a day. */
@MappedEntity("unfound_search")
record UnfoundDay(@Id String words, LocalDate day, long times) {}
