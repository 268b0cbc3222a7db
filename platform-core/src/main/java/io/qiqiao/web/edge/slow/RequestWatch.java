package io.qiqiao.web.edge.slow;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.LastHttpContent;

/** Sees what the bytes were read as: where headers end, and where the request does. */
final class RequestWatch extends ChannelInboundHandlerAdapter {

    private final Arrival arrival;

    RequestWatch(Arrival arrival) {
        this.arrival = arrival;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (message instanceof HttpRequest) {
            arrival.headersAreThere(System.nanoTime());
        }
        if (message instanceof HttpContent content) {
            arrival.body(content.content().readableBytes());
        }
        if (message instanceof LastHttpContent) {
            arrival.isThere();
        }
        context.fireChannelRead(message);
    }
}
