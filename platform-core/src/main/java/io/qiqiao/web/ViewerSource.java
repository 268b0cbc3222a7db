package io.qiqiao.web;

import io.micronaut.http.HttpRequest;

/** Tells who looks at a page. What knows accounts implements it; without an implementation everybody is a visitor. */
@FunctionalInterface
public interface ViewerSource {

    Viewer viewer(HttpRequest<?> request);
}
