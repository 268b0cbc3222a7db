package io.qiqiao.identity

import io.micronaut.context.annotation.Requires
import io.micronaut.core.annotation.Introspected
import io.micronaut.http.annotation.Body
import io.micronaut.http.annotation.Consumes
import io.micronaut.http.annotation.Controller
import io.micronaut.http.annotation.Get
import io.micronaut.http.annotation.Post
import io.micronaut.http.annotation.QueryValue
import io.qiqiao.kernel.ErrorCode
import io.qiqiao.kernel.Refusal
import io.qiqiao.tenancy.CurrentTenant
import jakarta.inject.Inject
import reactor.core.publisher.Mono

import java.time.Duration
import java.sql.SQLTransientConnectionException

/** Routes by which specs see what a route of any capability would see. */
@Controller('/api/probe')
@Requires(property = 'spec.probe')
class ProbeController {

    @Inject CurrentActor actor

    @Get('/seen')
    @AnyoneMay
    Map<String, Object> seen() {
        [tenant: CurrentTenant.find().map { it.code() }.orElse('none'),
         actor : actor.find().map { it.name() }.orElse('nobody'),
         role  : actor.find().map { it.role().code() }.orElse('none'),
         virtual: Thread.currentThread().virtual]
    }

    @Get('/seen-reactively')
    @AnyoneMay
    Mono<Map<String, Object>> seenReactively() {
        Mono.fromSupplier { seen() }
    }

    @Get('/officers')
    @Allowed([Permission.POLICY_PUBLISH])
    Map<String, Object> officers() {
        seen()
    }

    @Post('/officers')
    @Allowed([Permission.POLICY_PUBLISH])
    Map<String, Object> change() {
        seen()
    }

    @Get('/needs-sign-in')
    @Allowed([Permission.ACCOUNT_OWN])
    String needsSignIn() {
        'somebody'
    }

    @Get('/forgotten')
    String forgotten() {
        'nobody may see this'
    }

    @Get('/number')
    @AnyoneMay
    int number(@QueryValue int n) {
        n
    }

    @Post('/echo')
    @AnyoneMay
    Map<String, Object> echo(@Body Map<String, Object> body) {
        body
    }

    @Post('/echo-form')
    @Consumes('application/x-www-form-urlencoded')
    @AnyoneMay
    Map<String, Object> echoForm(@Body Map<String, Object> body) {
        body
    }

    @Get('/refused/{code}')
    @AnyoneMay
    String refused(String code) {
        switch (code) {
            case 'broken': throw new IllegalStateException('inner text that nobody outside may see')
            case 'database': throw new IllegalStateException(new SQLTransientConnectionException('inner text: no connection'))
            case 'fields': throw Refusal.invalid('creditCode', 'error.field.missing')
            case 'busy': throw Refusal.of(ErrorCode.TOO_MANY_REQUESTS, 'error.too-many-requests').until(Duration.ofMillis(1001)).with('challenge', 'abc').with('methods', ['one', 'two'])
            default: throw Refusal.of(ErrorCode.valueOf(code), ErrorCode.valueOf(code).messageKey())
        }
    }
}
