package io.qiqiao.web;

import io.micronaut.http.HttpRequest;

/** Tells whose portal a request has come to. */
@FunctionalInterface
public interface BrandSource {

    Brand brand(HttpRequest<?> request);
}
