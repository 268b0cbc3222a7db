package io.qiqiao.web.problem;

import io.micronaut.core.convert.exceptions.ConversionErrorException;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.codec.CodecException;
import io.micronaut.http.exceptions.BufferLengthExceededException;
import io.micronaut.http.exceptions.ContentLengthExceededException;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.json.JsonSyntaxException;
import io.micronaut.security.authentication.AuthorizationException;
import io.micronaut.serde.exceptions.SerdeException;
import io.micronaut.web.router.exceptions.UnsatisfiedRouteException;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.qiqiao.kernel.ErrorCode;
import io.qiqiao.kernel.Refusal;
import jakarta.validation.ConstraintViolationException;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Optional;

/** Reads from what was thrown which entry of the catalogue it is. */
final class Readings {

    private Readings() {}

    /** The refusal that {@code thrown} amounts to, or empty when it is a fault of ours. */
    static Optional<Refusal> read(Throwable thrown) {
        return switch (thrown) {
            case Refusal refusal -> Optional.of(refusal);
            case ConstraintViolationException violated -> Optional.of(Violations.refusal(violated));
            case UnsatisfiedRouteException missing ->
                Optional.of(Refusal.invalid(missing.getArgument().getName(), "error.field.missing"));
            case ConversionErrorException unfit -> Optional.of(unfit(unfit));
            case AuthorizationException unauthorized ->
                Optional.of(plain(unauthorized.isForbidden() ? ErrorCode.NOT_ALLOWED : ErrorCode.NOT_SIGNED_IN));
            case HttpStatusException status -> Optional.of(plain(code(status.getStatus())));
            case ContentLengthExceededException _, BufferLengthExceededException _ ->
                Optional.of(plain(ErrorCode.TOO_LARGE));
            case TooLongHttpLineException _ -> Optional.of(plain(ErrorCode.ADDRESS_TOO_LONG));
            case TooLongHttpHeaderException _ -> Optional.of(plain(ErrorCode.HEADERS_TOO_LARGE));
            case JsonSyntaxException _, SerdeException _, CodecException _, URISyntaxException _ ->
                Optional.of(plain(ErrorCode.MALFORMED));
            default -> database(thrown);
        };
    }

    private static Optional<Refusal> database(Throwable thrown) {
        if (DatabaseTrouble.isUnstorable(thrown)) {
            return Optional.of(plain(ErrorCode.MALFORMED));
        }
        return DatabaseTrouble.isIn(thrown) ? Optional.of(plain(ErrorCode.DATABASE_DOWN)) : Optional.empty();
    }

    /** A refusal that says no more than its code. */
    static Refusal plain(ErrorCode code) {
        return Refusal.of(code, code.messageKey() + ".detail");
    }

    /** The code that stands for an HTTP status nobody explained. */
    static ErrorCode code(HttpStatus status) {
        return Arrays.stream(ErrorCode.values())
                .filter(code -> code.status() == status.getCode())
                // Several codes share 403, 404, 409 and 503; the general one is meant here.
                .filter(code -> switch (code) {
                    case TENANT_MISMATCH, TENANT_SUSPENDED, TENANT_UNKNOWN, TENANT_NOT_READY -> false;
                    default -> true;
                })
                .findFirst()
                .orElse(status.getCode() < 500 ? ErrorCode.MALFORMED : ErrorCode.INTERNAL);
    }

    private static Refusal unfit(ConversionErrorException unfit) {
        Argument<?> argument = unfit.getArgument();
        boolean readsBody = unfit.getCause() instanceof SerdeException
                || unfit.getCause() instanceof JsonSyntaxException
                || unfit.getCause() instanceof CodecException
                || argument.getAnnotationMetadata().hasAnnotation(Body.class);
        return readsBody ? plain(ErrorCode.MALFORMED) : Refusal.invalid(argument.getName(), "error.field.unreadable");
    }
}
