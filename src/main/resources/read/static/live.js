// Keeps a page fresh while a run is under way. Without it the page is reloaded by hand.
"use strict";
const live = document.querySelector("[data-live]");
const said = document.querySelector("[data-said]");
if (live) {
  const fresh = async () => {
    if (!document.hidden) {
      try {
        const answer = await fetch(live.dataset.live, { headers: { Accept: "text/html" } });
        if (answer.ok) {
          const next = new DOMParser().parseFromString(await answer.text(), "text/html").body;
          // Only what changes is read out, so the same words are not set again.
          const sentence = next.querySelector("[data-progress]").dataset.progress;
          if (said.textContent !== sentence) said.textContent = sentence;
          // Whoever is in the grid with the keyboard would be put out of it.
          const inUse = live.contains(document.activeElement);
          if (!inUse && next.innerHTML !== live.innerHTML) live.replaceChildren(...next.childNodes);
        }
      } catch { /* the server is away: the next try may find it */ }
    }
    setTimeout(fresh, 3000);
  };
  setTimeout(fresh, 3000);
}
