package io.qiqiao.exchange.courier;

import io.qiqiao.exchange.TopicHandler;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The topics this process knows. */
@Singleton
final class Topics {

    private final Map<String, TopicHandler<?>> byName;

    Topics(List<TopicHandler<?>> handlers) {
        this.byName = handlers.stream().collect(Collectors.toUnmodifiableMap(TopicHandler::topic, Function.identity()));
    }

    Optional<TopicHandler<?>> find(String topic) {
        return Optional.ofNullable(byName.get(topic));
    }
}
