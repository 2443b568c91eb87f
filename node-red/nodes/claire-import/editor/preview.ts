import type { ColumnLine } from '../../../editor/column-lines';
import { listFields } from '../../../editor/fields-of-build';
import type { Elements, JQuery } from '../../../editor/red';
import type { Preview, PreviewRow } from '../../../editor/recognition';
import { nodeText } from '../../../editor/texts';

declare const $: JQuery;

const text = nodeText('claire-import');

const red = 'color: var(--red-ui-text-color-error);';
const cell =
  'padding: 2px 8px 2px 0; vertical-align: top; text-align: left; overflow-wrap: anywhere;';

const shownRows = 3;

/** Shows the first rows and the first refused one: a column for each, a line for each field. */
export function showPreview(
  place: Elements,
  lines: readonly ColumnLine[],
  { rows: all, others, decisions }: Preview,
): void {
  const refused = all.slice(shownRows).find(({ isRefused }) => isRefused);
  const rows = [...all.slice(0, shownRows), ...(refused === undefined ? [] : [refused])];
  const table = $('<table>', { style: 'width: 100%; table-layout: fixed;' });
  const caption = $('<caption>', { style: 'text-align: left;' }).text(text('preview.caption'));
  const shown = [...lines, ...others.map((field) => ({ field }))];
  table.append(caption, buildHead(rows), buildBody(shown, rows));
  place
    .empty()
    .append(table)
    .toggle(rows.length > 0);
  for (const decision of decisions) place.append($('<div>').text(decision));
  for (const { number, problems } of rows) {
    for (const problem of problems) {
      const values = { row: number, problem };
      place.append($('<div>', { style: red }).text(text('preview.problem', values)));
    }
  }
}

function buildHead(rows: readonly PreviewRow[]): Elements {
  const head = $('<tr>').append(
    $('<th>', { style: cell, scope: 'col' }).text(text('preview.field')),
  );
  for (const { number } of rows) {
    const title = text('preview.row', { row: number });
    head.append($('<th>', { style: cell, scope: 'col' }).text(title));
  }
  return $('<thead>').append(head);
}

function buildBody(
  lines: readonly Pick<ColumnLine, 'field' | 'half'>[],
  rows: readonly PreviewRow[],
): Elements {
  const labels = new Map(listFields().map(({ path, label }) => [path, label]));
  const body = $('<tbody>');
  for (const [at, { field, half }] of lines.entries()) {
    // A date and its time are one moment.
    if (half === 'time' && lines.some((one) => one.field === field && one.half === 'date'))
      continue;
    const row = $('<tr>').append(
      $('<th>', { style: cell, scope: 'row' }).text(findLabel(labels, field)),
    );
    for (const { cells } of rows) {
      const { text: value = '', problem } = cells[at] ?? {};
      const shown = problem === undefined ? value : text('preview.wrong', { problem });
      row.append($('<td>', { style: problem === undefined ? cell : cell + red }).text(shown));
    }
    body.append(row);
  }
  return body;
}

function findLabel(labels: ReadonlyMap<string, string>, field: string): string {
  const [, number, name = ''] = /^interventions\.(\d+)\.(.+)$/.exec(field) ?? [];
  if (number === undefined) return labels.get(field) ?? field;
  return `${labels.get(`interventions.${name}`) ?? field} (${String(Number(number) + 1)})`;
}
