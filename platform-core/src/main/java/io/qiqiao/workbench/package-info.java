/** The pages of those who work on the platform: bureaus, stations, institutions, enterprises that have signed in. */
@NullMarked
package io.qiqiao.workbench;

import org.jspecify.annotations.NullMarked;
