/** The page of what one is told. */
@NullMarked
package vn.solang.notices.web;

import org.jspecify.annotations.NullMarked;
