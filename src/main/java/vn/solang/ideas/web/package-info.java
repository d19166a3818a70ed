/** The pages of ideas and of the plans of a year. */
@NullMarked
package vn.solang.ideas.web;

import org.jspecify.annotations.NullMarked;
