// Keys for those who read many briefs. Every page works without them.
"use strict";
document.addEventListener("keydown", event => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, select, textarea")) return;
  const links = [...document.querySelectorAll(".card h2 a, .card h3 a")];
  const at = links.indexOf(document.activeElement);
  const go = link => { if (link) { link.focus(); event.preventDefault(); } };
  switch (event.key) {
    case "/": go(document.getElementById("q") || document.getElementById("find")); break;
    case "j": go(links[Math.min(at + 1, links.length - 1)]); break;
    case "k": go(links[Math.max(at - 1, 0)]); break;
    case "t": location.href = "/"; break;
    case "n": document.querySelector("a[rel=next]")?.click(); break;
    case "p": document.querySelector("a[rel=prev]")?.click(); break;
  }
});
