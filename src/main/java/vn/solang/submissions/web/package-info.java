/** The pages of entry and checking. */
@NullMarked
package vn.solang.submissions.web;

import org.jspecify.annotations.NullMarked;
