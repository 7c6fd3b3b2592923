// Words selected in the text go into the form that sets them; all else works without this.
import { frame } from './frame.js';

function wordsFromText() {
  const text = document.getElementById("context");
  const form = document.getElementById("reword");
  const line = form && form.querySelector(".pointed");
  if (!text || !line) return;
  const WORDS = 5;

  /** Where a place in the page is in the text, or -1. */
  const offset = (node, at) => {
    const piece = (node.nodeType === Node.TEXT_NODE ? node.parentElement : node).closest("[data-at]");
    return piece && text.contains(piece) ? Number(piece.dataset.at) + at : -1;
  };

  let taken = null;
  const buttons = [];

  /** A button that takes what is selected. */
  const offer = (label, place, take) => {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "plain";
    button.textContent = label;
    button.disabled = true;
    button.addEventListener("click", () => take(taken));
    place.append(button);
    buttons.push(button);
  };

  const set = (place, name, value) => { place.querySelector(`[name=${name}]`).value = value; };

  document.addEventListener("selectionchange", () => {
    const selection = document.getSelection();
    if (selection.isCollapsed || !selection.rangeCount) return;
    const range = selection.getRangeAt(0);
    if (!text.contains(range.commonAncestorContainer)) return;
    const words = selection.toString().trim().split(/\s+/);
    const start = offset(range.startContainer, range.startOffset);
    const end = offset(range.endContainer, range.endOffset);
    if (!words[0] || start < 0 || end < 0) return;
    taken = { words, start, end };
    buttons.forEach(button => { button.disabled = false; });
  });

  offer("Take the selected words", line, ({ words, start, end }) => {
    const short = words.length <= 2 * WORDS;
    set(line, "first", (short ? words : words.slice(0, WORDS)).join(" "));
    set(line, "last", short ? "" : words.slice(-WORDS).join(" "));
    set(line, "near", start);
    set(line, "nearEnd", end);
  });

  const second = document.querySelector("#split .pointed");
  offer("Begin it with the selected words", second, ({ words, start }) => {
    set(second, "first", words.slice(0, WORDS).join(" "));
    set(second, "near", start);
  });
}

frame();
wordsFromText();
