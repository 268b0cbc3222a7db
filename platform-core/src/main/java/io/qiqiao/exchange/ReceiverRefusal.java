package io.qiqiao.exchange;

import io.micronaut.serde.annotation.Serdeable;
import io.qiqiao.kernel.ErrorCode;
import io.qiqiao.kernel.Refusal;
import java.util.List;

/**
 * Why a receiver refused an envelope.
 *
 * @param code an {@link ErrorCode}'s code
 * @param messageKey key of the message that says why
 * @param arguments the message's arguments, in order
 */
@Serdeable
public record ReceiverRefusal(String code, String messageKey, List<String> arguments) {

    public ReceiverRefusal {
        arguments = List.copyOf(arguments);
    }

    public static ReceiverRefusal of(Refusal refusal) {
        return new ReceiverRefusal(
                refusal.code().code(),
                refusal.detailKey(),
                refusal.arguments().stream().map(String::valueOf).toList());
    }
}
