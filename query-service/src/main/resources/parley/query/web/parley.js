// What pages gain where scripts run. Every page is complete without this.
import { frame } from './frame.js';
import { dragging } from './histogram.js';

function copyButton(button) {
  button.hidden = false;
  button.addEventListener('click', async () => {
    const address = new URL(button.dataset.copy || location.href, location.href);
    await navigator.clipboard.writeText(address.href);
    button.textContent = 'Copied';
  });
}

// Text and card of the statement in the address are shown together.
function showTarget() {
  document.querySelectorAll('.current').forEach((card) => {
    card.classList.remove('current');
    card.removeAttribute('aria-current');
  });
  const id = decodeURIComponent(location.hash.slice(1)).replace(/^text-/, '');
  const card = id && document.getElementById(id);
  if (card && card.closest('.statements')) {
    card.classList.add('current');
    card.setAttribute('aria-current', 'true');
    const margin = card.closest('.margin');
    if (margin.scrollHeight > margin.clientHeight) {
      margin.scrollTop += card.getBoundingClientRect().top - margin.getBoundingClientRect().top - 16;
    }
  }
}

frame();
document.querySelectorAll('.copy').forEach(copyButton);
document.querySelectorAll('[data-histogram]').forEach(dragging);
if (document.querySelector('.reading')) {
  addEventListener('hashchange', showTarget);
  if (location.hash) {
    showTarget();
  }
}
