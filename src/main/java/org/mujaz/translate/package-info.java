/** Sentences in English, checked: translation memory, retries and marks. Free of Spring and DJL; only stores know SQL. */
package org.mujaz.translate;
