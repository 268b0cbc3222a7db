package io.qiqiao.web.edge.slow;

import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.http.server.netty.NettyServerCustomizer;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.http.HttpServerCodec;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/**
 * Closes connections whose request takes longer to arrive than it may. That nothing arrives for a while is the idle time's
 * matter; this one is for those who send a byte now and then.
 */
@Singleton
final class SlowRequests implements BeanCreatedEventListener<NettyServerCustomizer.Registry> {

    private final SlowConfiguration limits;

    SlowRequests(SlowConfiguration limits) {
        this.limits = limits;
    }

    @Override
    public NettyServerCustomizer.Registry onCreated(BeanCreatedEvent<NettyServerCustomizer.Registry> created) {
        NettyServerCustomizer.Registry registry = created.getBean();
        registry.register(new OfChannel(limits, null));
        return registry;
    }

    private record OfChannel(
            SlowConfiguration limits, @Nullable Channel channel) implements NettyServerCustomizer {

        @Override
        public NettyServerCustomizer specializeForChannel(Channel opened, ChannelRole role) {
            return new OfChannel(limits, opened);
        }

        @Override
        public void onStreamPipelineBuilt() {
            if (channel != null) {
                watch(channel.pipeline());
            }
        }

        private void watch(ChannelPipeline pipeline) {
            ChannelHandlerContext http = pipeline.context(HttpServerCodec.class);
            if (http != null) {
                Arrival arrival = new Arrival(limits);
                pipeline.addBefore(http.name(), null, new ByteWatch(arrival));
                pipeline.addAfter(http.name(), null, new RequestWatch(arrival));
            }
        }
    }
}
