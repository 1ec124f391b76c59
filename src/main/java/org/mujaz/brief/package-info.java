/** The brief as it is stored and told: one a release and pipeline version. */
package org.mujaz.brief;
