// What the frame of every page gains where scripts run: a button for dark and light, and single keys.
import { shortcuts } from './keys.js';

const root = document.documentElement;
const prefersDark = matchMedia('(prefers-color-scheme: dark)');

function isDark() {
  return root.dataset.theme ? root.dataset.theme === 'dark' : prefersDark.matches;
}

function themeButton(button) {
  const label = () => {
    button.textContent = isDark() ? 'Light' : 'Dark';
  };
  button.hidden = false;
  label();
  prefersDark.addEventListener('change', label);
  button.addEventListener('click', () => {
    root.dataset.theme = isDark() ? 'light' : 'dark';
    localStorage.setItem('theme', root.dataset.theme);
    label();
  });
}

export function frame() {
  themeButton(document.getElementById('theme'));
  shortcuts(document.getElementById('keys'));
}
