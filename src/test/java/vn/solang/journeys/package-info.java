/** What readers do across modules, on real pages with a real browser. */
@NullMarked
package vn.solang.journeys;

import org.jspecify.annotations.NullMarked;
