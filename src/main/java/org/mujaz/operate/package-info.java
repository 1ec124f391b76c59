/** The command line, for schedulers, operators and readers. */
package org.mujaz.operate;
