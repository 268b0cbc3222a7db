/** Working pages for what others share: localising it, pinning and hiding it, and seeing what changed above. */
@NullMarked
package io.qiqiao.workbench.local;

import org.jspecify.annotations.NullMarked;
