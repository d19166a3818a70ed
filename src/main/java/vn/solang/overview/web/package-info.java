/** The home page, units, and figures opened. */
@NullMarked
package vn.solang.overview.web;

import org.jspecify.annotations.NullMarked;
