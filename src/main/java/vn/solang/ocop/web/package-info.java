/** The OCOP programme, as pages. */
@NullMarked
package vn.solang.ocop.web;

import org.jspecify.annotations.NullMarked;
