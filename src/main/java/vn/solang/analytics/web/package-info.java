/** What one indicator amounts to over places and periods, as pages. */
@NullMarked
package vn.solang.analytics.web;

import org.jspecify.annotations.NullMarked;
