/** What arrives: files are parsed into releases, checked, stored once, or put into quarantine with the reason. */
package org.mujaz.release;
