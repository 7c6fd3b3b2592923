// Dragging over a histogram fills the form of dates beside it and sends it.
export function dragging(svg) {
  const form = svg.closest('section')?.querySelector('form.dates');
  if (!form) {
    return;
  }
  const box = svg.querySelector('.drag');
  const bars = [...svg.querySelectorAll('a[data-span]')].map((link) => {
    const space = link.querySelector('.space');
    const left = Number(space.getAttribute('x'));
    return { span: link.dataset.span, left, right: left + Number(space.getAttribute('width')) };
  });
  let start = null;

  const place = (event) => {
    const drawn = svg.getBoundingClientRect();
    return ((event.clientX - drawn.left) / drawn.width) * svg.viewBox.baseVal.width;
  };
  const range = (event) => [Math.min(start, place(event)), Math.max(start, place(event))];

  svg.addEventListener('dragstart', (event) => event.preventDefault());
  svg.addEventListener('pointerdown', (event) => {
    start = place(event);
  });
  svg.addEventListener('pointermove', (event) => {
    if (start !== null) {
      const [left, right] = range(event);
      box.setAttribute('x', left);
      box.setAttribute('width', right - left);
    }
  });
  addEventListener('pointerup', (event) => {
    if (start === null) {
      return;
    }
    const [left, right] = range(event);
    start = null;
    box.setAttribute('width', 0);
    const chosen = bars.filter((bar) => bar.right > left && bar.left < right);
    if (right - left > 8 && chosen.length > 0) {
      // The click that follows would lead to one bar alone.
      addEventListener('click', (click) => click.preventDefault(), { capture: true, once: true });
      form.elements['said.gte'].value = chosen[0].span;
      form.elements['said.lte'].value = chosen[chosen.length - 1].span;
      form.requestSubmit();
    }
  });
}
