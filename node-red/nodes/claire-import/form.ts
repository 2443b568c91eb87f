import {
  badValueChoices,
  dateOrders,
  decimalMarks,
  locationKeys,
  optOutChoices,
} from '../../../claire/import/rows/settings';
import { FormRows } from '../../editor/form-rows';
import { actions, collects, otherColumns, outputs, sources, waitFors } from './choices';

const rows = new FormRows('claire-import');

const paste = `<label for="claire-import-paste" style="width: auto;">${rows.span('recognise.paste')}</label>
<textarea
  ${rows.id('paste')}
  rows="4"
  style="width: 100%; box-sizing: border-box; white-space: pre;"
  spellcheck="false"
></textarea>`;

const file = `<label for="claire-import-file" style="width: auto;">${rows.span('recognise.file')}</label>
<input type="file" ${rows.id('file')} accept=".csv,.txt,.tsv,text/csv" />`;

/** Where a header or a file is given, from which the table is filled, and what was read of it. */
const recognise = `<div
  ${rows.id('recognise-panel')}
  class="form-tips"
  style="margin-bottom: 12px; max-width: none;"
>
${rows.row(paste)}
${rows.row(rows.button('fill', 'recognise.fill'))}
${rows.row(file)}
<div
  ${rows.id('recognise-state')}
  role="status"
  aria-live="polite"
  style="display: none; margin-bottom: 8px; white-space: pre-line;"
></div>
<div
  ${rows.id('preview')}
  tabindex="0"
  role="region"
  data-i18n="[aria-label]claire-import.preview.caption"
  style="display: none; max-height: 320px; overflow: auto;"
></div>
</div>`;

const buttons = [
  rows.button('recognise', 'recognise.open', {
    icon: 'magic',
    attributes: 'aria-controls="claire-import-recognise-panel"',
  }),
  rows.button('json', 'columns.json', { icon: 'code' }),
];

const table = rows.section(
  'table',
  `<div class="form-row" style="margin-bottom: 4px;">
<span ${rows.id('columns-label')}><i class="fa fa-list" aria-hidden="true"></i> ${rows.span('label.columns')}</span>
</div>`,
  rows.row(`<ol ${rows.id('columns')} aria-labelledby="claire-import-columns-label"></ol>`),
  rows.select('otherColumns', otherColumns, { icon: 'columns' }),
  rows.row(buttons.join('\n')),
  recognise,
);

const settings = rows.section(
  'settings',
  rows.select('dateOrder', dateOrders, { icon: 'calendar' }),
  rows.text('dateFormat', { row: 'format', placeholder: 'dd-MM-yyyy HH:mm' }),
  rows.select('decimals', decimalMarks, { icon: 'hashtag' }),
  rows.select('locationBy', locationKeys, { icon: 'map-marker' }),
  rows.select('badValues', badValueChoices, { icon: 'exclamation-triangle' }),
  rows.select('advertisingOptOuts', optOutChoices, { icon: 'bell-slash-o' }),
);

export const form = [
  rows.name(),
  rows.config('account', 'user'),
  rows.select('action', actions, { icon: 'cogs' }),
  rows.select('source', sources, { icon: 'table', row: 'source' }),
  table,
  settings,
  rows.text('timeZone', { icon: 'clock-o', row: 'zone', placeholder: true }),
  rows.checkbox('groupRows', 'group'),
  rows.checkbox('onlyChanged', 'changed'),
  rows.select('collect', collects, { icon: 'sign-in' }),
  rows.section(
    'messages',
    rows.number('count', 'appointments', {}),
    rows.number('seconds', 'seconds', {}),
    rows.checkbox('honourParts', 'parts'),
    `<div class="form-tips claire-tip" ${rows.id('collect-tip')}></div>`,
  ),
  rows.select('waitFor', waitFors, { icon: 'check', row: 'wait-for' }),
  rows.number('waitAtMost', 'seconds', { row: 'at-most' }),
  rows.section(
    'reasons',
    rows.address(),
    `<div class="form-tips claire-tip" ${rows.key('tip.reasons')}></div>`,
  ),
  rows.select('output', outputs, { icon: 'sign-out', row: 'output' }),
  rows.number('maxWait', 'seconds', { icon: 'hourglass-half' }),
];
