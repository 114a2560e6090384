/** The page on which people see of each report what arrived and what was kept. */
@NullMarked
package candor.reports.web;

import org.jspecify.annotations.NullMarked;
