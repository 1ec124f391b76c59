/** The night: the job file, the steps and their restart, the run report. The only package that touches Spring Batch. */
package org.mujaz.job;
