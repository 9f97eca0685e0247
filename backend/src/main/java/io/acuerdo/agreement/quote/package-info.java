/** The quote engine: schedules, effective rates and total cost. Pure arithmetic, no Spring, no clock. */
package io.acuerdo.agreement.quote;
