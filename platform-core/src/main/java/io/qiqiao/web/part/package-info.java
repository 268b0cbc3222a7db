/** The small parts of pages: tags, links, facts, figures, notices. */
@NullMarked
package io.qiqiao.web.part;

import org.jspecify.annotations.NullMarked;
