// While a sheet is filled in: the points so far, and how many places have no mark. Without it both tell what was saved.
const form = document.querySelector('[data-score]');
const total = form?.querySelector('[data-total]');

if (total) {
  const left = form.querySelector('[data-left]');
  const shown = new Intl.NumberFormat('vi', { maximumFractionDigits: 2 });

  const count = () => {
    let points = 0;
    for (const option of form.querySelectorAll('[data-points]:checked')) points += Number(option.dataset.points);
    const places = [...form.querySelectorAll('[data-place]')];
    const open = places.filter((place) => !place.querySelector('input:checked'));
    total.textContent = shown.format(points);
    left.textContent = open.length ? left.dataset.left.replace('{0}', open.length) : left.dataset.whole;
    for (const place of places) place.classList.toggle('open', open.includes(place));
  };

  form.addEventListener('change', count);
  count();
}
