// Single keys, which whoever is disturbed by them can switch off.
const HELP = [
  ['/', 'to the search box'],
  ['j', 'next statement'],
  ['k', 'statement before'],
  ['t', 'dark or light'],
  ['?', 'this list'],
];

const isOff = () => localStorage.getItem('keys') === 'off';

function isTyping(target) {
  return target.closest('input, textarea, select, [contenteditable]') !== null;
}

function step(by) {
  const cards = [...document.querySelectorAll('.results > li, .statements > li, .variants > li')];
  if (cards.length === 0) {
    return;
  }
  const at = cards.findIndex((card) => card.contains(document.activeElement));
  const next = cards[Math.max(0, Math.min(cards.length - 1, at < 0 ? 0 : at + by))];
  next.tabIndex = -1;
  next.focus();
}

function helpDialog() {
  const dialog = document.createElement('dialog');
  dialog.setAttribute('aria-labelledby', 'keys-title');
  const title = document.createElement('h2');
  title.id = 'keys-title';
  title.textContent = 'Keyboard shortcuts';
  const list = document.createElement('dl');
  for (const [key, meaning] of HELP) {
    const name = document.createElement('dt');
    const kbd = document.createElement('kbd');
    kbd.textContent = key;
    name.append(kbd);
    const text = document.createElement('dd');
    text.textContent = meaning;
    list.append(name, text);
  }
  const label = document.createElement('label');
  const box = document.createElement('input');
  box.type = 'checkbox';
  box.checked = !isOff();
  box.addEventListener('change', () => localStorage.setItem('keys', box.checked ? 'on' : 'off'));
  label.append(box, ' Single keys are on');
  const close = document.createElement('button');
  close.type = 'button';
  close.textContent = 'Close';
  close.addEventListener('click', () => dialog.close());
  dialog.append(title, list, label, close);
  document.body.append(dialog);
  return dialog;
}

export function shortcuts(button) {
  let dialog = null;
  const help = () => {
    dialog ??= helpDialog();
    dialog.showModal();
  };
  const actions = {
    '/': () => document.querySelector('input[type=search]')?.focus(),
    j: () => step(1),
    k: () => step(-1),
    t: () => document.getElementById('theme').click(),
    '?': help,
  };
  button.hidden = false;
  button.addEventListener('click', help);
  addEventListener('keydown', (event) => {
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
    if (plain && !isOff() && !isTyping(event.target) && Object.hasOwn(actions, event.key)) {
      event.preventDefault();
      actions[event.key]();
    }
  });
}
