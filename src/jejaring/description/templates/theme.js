// Dark or light: what the reader chose before, else what the system wants. Runs before the page is drawn, so that it does not flash.
(function () {
  "use strict";
  var root = document.documentElement;
  var known = ["light", "dark"];
  function read() {
    try { return localStorage.getItem("theme"); } catch (refused) { return null; }
  }
  function keep(theme) {
    try { localStorage.setItem("theme", theme); } catch (refused) { /* it holds for this page */ }
  }
  function choose(theme) {
    if (known.indexOf(theme) >= 0) root.dataset.theme = theme;
  }
  function turn() {
    var now = root.dataset.theme || (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light");
    choose(now === "dark" ? "light" : "dark");
    keep(root.dataset.theme);
    document.dispatchEvent(new CustomEvent("theme", { detail: root.dataset.theme }));
  }
  choose(new URLSearchParams(location.search).get("theme") || read());
  document.addEventListener("DOMContentLoaded", function () {
    var button = document.getElementById("theme");
    if (!button) return;
    button.hidden = false;
    button.addEventListener("click", turn);
  });
})();
