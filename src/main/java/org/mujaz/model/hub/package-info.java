/** Getting checkpoints from a Hugging Face hub, a mirror or a folder, and keeping them as they were got. */
package org.mujaz.model.hub;
