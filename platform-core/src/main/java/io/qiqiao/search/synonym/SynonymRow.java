package io.qiqiao.search.synonym;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;

/** @param words in alphabetical order, with commas between */
@MappedEntity("synonym_group")
record SynonymRow(@Id UUID id, String words, Instant addedAt) {}
