/** What readers see: pages, feeds, exports and search over the stored briefs. */
package org.mujaz.read;
