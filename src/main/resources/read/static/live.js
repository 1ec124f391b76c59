// Keeps a page fresh while a run is under way. Without it the page is reloaded by hand.
"use strict";
const live = document.querySelector("[data-live]");
if (live) {
  const fresh = async () => {
    if (!document.hidden) {
      try {
        const answer = await fetch(live.dataset.live, { headers: { Accept: "text/html" } });
        if (answer.ok) {
          const next = new DOMParser().parseFromString(await answer.text(), "text/html").body;
          if (next.innerHTML !== live.innerHTML) live.replaceChildren(...next.childNodes);
        }
      } catch { /* the server is away: the next try may find it */ }
    }
    setTimeout(fresh, 3000);
  };
  setTimeout(fresh, 3000);
}
