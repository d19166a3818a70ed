/** The periodic report, on paper that answers questions. */
@NullMarked
package vn.solang.reporting.web;

import org.jspecify.annotations.NullMarked;
