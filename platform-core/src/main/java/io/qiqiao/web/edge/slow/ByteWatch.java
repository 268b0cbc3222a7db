package io.qiqiao.web.edge.slow;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Sees the bytes of a connection before they are read as HTTP, and closes it when a request takes too long. The clock runs
 * only for requests that did not arrive in one piece.
 */
final class ByteWatch extends ChannelInboundHandlerAdapter {

    private final Arrival arrival;
    private @Nullable Future<?> clock;

    ByteWatch(Arrival arrival) {
        this.arrival = arrival;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object bytes) {
        arrival.bytes(System.nanoTime());
        context.fireChannelRead(bytes);
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext context) {
        if (clock == null && arrival.isUnderWay()) {
            look(context);
        }
        context.fireChannelReadComplete();
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext context) {
        if (clock != null) {
            clock.cancel(false);
        }
    }

    private void look(ChannelHandlerContext context) {
        clock = null;
        if (!arrival.isUnderWay()) {
            return;
        }
        long left = arrival.nanosLeft(System.nanoTime());
        if (left <= 0) {
            context.close();
        } else {
            clock = context.executor().schedule(() -> look(context), left, TimeUnit.NANOSECONDS);
        }
    }
}
