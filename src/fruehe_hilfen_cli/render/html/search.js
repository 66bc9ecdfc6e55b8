"use strict";
// Searches and filters the entries of each list on the page. Without it, all are shown and the fields are not.

const UMLAUTS = { ä: "ae", ö: "oe", ü: "ue", ß: "ss" };
const folded = (text) =>
  text.normalize("NFC").toLowerCase().replace(/[äöüß]/g, (letter) => UMLAUTS[letter]);

function prepare(list) {
  const filter = list.querySelector("search");
  const search = filter.querySelector("input");
  const choices = [...filter.querySelectorAll("select")];
  const count = filter.querySelector("output");
  const all = count.textContent;
  const entries = [...list.querySelectorAll("article")].map((element) => ({
    element,
    text: folded(element.textContent),
    marks: (element.dataset.marks ?? "").split("\n"),
  }));
  const sections = [...list.querySelectorAll("section")].filter((section) => section.querySelector("article"));

  function apply() {
    const words = folded(search.value).split(/\s+/).filter(Boolean);
    const wanted = choices.map((choice) => choice.value).filter(Boolean);
    let found = 0;
    for (const { element, text, marks } of entries) {
      const fits = words.every((word) => text.includes(word)) && wanted.every((mark) => marks.includes(mark));
      element.hidden = !fits;
      found += fits;
    }
    for (const section of sections) {
      section.hidden = !section.querySelector("article:not([hidden])");
    }
    count.textContent = words.length || wanted.length ? `${found} ${count.dataset.of}` : all;
  }

  function reset() {
    search.value = "";
    for (const choice of choices) choice.value = "";
    apply();
  }

  filter.addEventListener("input", apply);
  filter.querySelector("button").addEventListener("click", () => {
    reset();
    search.focus();
  });
  filter.hidden = false;
  apply();
  return { list, reset };
}

const lists = [...document.querySelectorAll(".entries")].map(prepare);

// A link to an entry that is filtered out shows it again.
function uncover(hash) {
  const target = document.getElementById(decodeURIComponent(hash.slice(1)));
  const hidden = target?.closest("[hidden]");
  if (!hidden) return;
  for (const { list, reset } of lists) if (list.contains(hidden)) reset();
  target.scrollIntoView();
}
addEventListener("hashchange", () => uncover(location.hash));
document.addEventListener("click", (event) => {
  const link = event.target.closest('a[href^="#"]');
  if (link) uncover(link.hash);
});
