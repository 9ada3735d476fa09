'use strict';

/** What the page can do beyond reading: sort the table, and fold all blocks at once. */

function button(text, action) {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = text;
  made.addEventListener('click', action);
  return made;
}

function foldable() {
  const units = [...document.querySelectorAll('#diagram details')];
  if (units.length === 0) return;
  const all = button('Unfold all', () => {
    const open = units.some(unit => !unit.open);
    units.forEach(unit => { unit.open = open; });
  });
  const name = () => { all.textContent = units.every(unit => unit.open) ? 'Fold all' : 'Unfold all'; };
  units.forEach(unit => unit.addEventListener('toggle', name));
  document.querySelector('#diagram .title').append(all);
}

/** Numbers in texts count as numbers: unit 2 comes before unit 10. */
function padded(text) {
  return text.replace(/\d+/g, number => number.padStart(12, '0'));
}

function sortable(table) {
  const body = table.tBodies[0];
  const headings = [...table.tHead.rows[0].cells];
  const sort = (column, descending) => {
    const isText = headings[column].classList.contains('text');
    const key = ({ cells: { [column]: cell } }) => isText ? padded(cell.textContent) : Number(cell.dataset.number);
    const order = (a, b) => a < b ? -1 : a > b ? 1 : 0;
    const keyed = [...body.rows].map(row => ({ row, key: key(row) }));
    keyed.sort((a, b) => descending ? order(b.key, a.key) : order(a.key, b.key));
    body.append(...keyed.map(entry => entry.row));
    headings.forEach((heading, i) =>
      heading.setAttribute('aria-sort', i !== column ? 'none' : descending ? 'descending' : 'ascending'));
  };
  headings.forEach((heading, column) => {
    // the dearest step is what people look for, so numbers begin with the largest
    const first = heading.classList.contains('text') || column === 0 ? 'ascending' : 'descending';
    const other = first === 'ascending' ? 'descending' : 'ascending';
    const sorter = button(heading.textContent, () =>
      sort(column, (heading.getAttribute('aria-sort') === first ? other : first) === 'descending'));
    heading.replaceChildren(sorter);
    heading.setAttribute('aria-sort', column === 0 ? 'ascending' : 'none');
  });
}

foldable();
sortable(document.getElementById('layer-table'));
