/** Shows the product full of life: loads invented content through the same doors as everybody. */
@NullMarked
package io.qiqiao.admin.demo;

import org.jspecify.annotations.NullMarked;
