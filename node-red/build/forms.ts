import {
  badValueChoices,
  dateOrders,
  decimalMarks,
  locationKeys,
  optOutChoices,
  otherColumns,
} from '../../claire/import/rows/settings';
import { changeKinds } from '../../claire/changes/window';
import { languages, messageTemplates } from '../editor/customer-fields';
import { accountTexts } from '../editor/texts';
import { actions, collects, includes, outputs, sources, waitFors } from '../runtime/choices';

const dialogs: ReadonlyMap<string, (rows: FormRows) => string[]> = new Map([
  ['claire-account', accountRows],
  ['claire-api', apiRows],
  ['claire-changes', changesRows],
  ['claire-import', importRows],
  ['claire-trigger', triggerRows],
]);

export function dialogRows(type: string): string {
  const make = dialogs.get(type);
  if (make === undefined) throw new RangeError(`${type} has no form`);
  const prefix = type === 'claire-account' ? 'node-config-input' : 'node-input';
  return make(new FormRows(type, prefix)).join('\n');
}

function accountRows(rows: FormRows): string[] {
  const apiKey = `<input type="password" ${rows.fieldId('apiKey')} autocomplete="new-password" />`;
  return [
    rows.name(),
    rows.text('baseUrl', { icon: 'globe', placeholder: 'https://api.example.com' }),
    rows.checkbox('allowPlainHttp'),
    rows.field('apiKey', apiKey, { icon: 'key' }),
    rows.row(`<label></label>\n${rows.button('test', 'test.button', { icon: 'plug' })}`),
    rows.status('result', 'style="display: none; white-space: pre-line;"'),
    rows.text('publicUrl', { icon: 'cloud-download', placeholder: true }),
    rows.address('link'),
    rows.text('timeZone', { icon: 'clock-o', placeholder: true }),
    rows.text('defaultCountry', { icon: 'flag-o', placeholder: true }),
    rows.select('whenStopped', ['keep', 'remove'], { icon: 'power-off' }),
    rows.config('tls', 'lock'),
    rows.config('proxy', 'exchange'),
    rows.text('atMostInFlight', { icon: 'tachometer', placeholder: true }),
  ];
}

function apiRows(rows: FormRows): string[] {
  const customers = ['driver', 'owner', 'contractor'].map((one) => [one, `choice.${one}`] as const);
  const fields = ['simplified', 'raw', 'selectedFields'];
  return [
    rows.name(),
    rows.config('account', 'user'),
    // The dialog's script fills it with the operations of the catalogue.
    rows.select('operation', [], { icon: 'tasks' }),
    rows.status('deprecated', `style="display: none;" ${rows.key('deprecated')}`),
    rows.section('parameters'),
    rows.status('cost'),
    rows.checkbox('returnAll', 'all'),
    rows.select('addCustomer', [['', 'addCustomer.none'], ...customers], {
      icon: 'user-plus',
      row: 'customer',
    }),
    rows.customer([...messageTemplates, 'own']),
    rows.select('output', ['whole', 'parts', 'property'], { icon: 'sign-out' }),
    rows.text('property', { row: 'property' }),
    rows.number('maxWait', 'seconds', { icon: 'hourglass-half' }),
    rows.select('whenFailed', ['catch', 'send'], { icon: 'exclamation-triangle' }),
    rows.select('fields', fields, { icon: 'columns', row: 'fields' }),
    rows.text('selectedFields', { row: 'selectedFields' }),
  ];
}

function changesRows(rows: FormRows): string[] {
  return [
    rows.name(),
    rows.config('account', 'user'),
    rows.section('locations'),
    rows.number('daysBack', 'before', { icon: 'calendar' }),
    rows.number('daysAhead', 'after', { icon: 'calendar' }),
    rows.number('every', 'seconds', { icon: 'clock-o' }),
    rows.status('cost', ''),
    rows.boxes(
      'kind',
      changeKinds,
      { icon: 'exchange', label: 'label.changes' },
      rows.span('allKinds'),
    ),
    rows.checkbox('includeAppointment'),
  ];
}

function triggerRows(rows: FormRows): string[] {
  const queued = [
    ['', 'queued.asAtClaire'],
    ['true', 'queued.yes'],
    ['false', 'queued.no'],
  ] as const;
  const onlyFrom = ['any', 'production', 'development', 'other'];
  const linkExample = 'https://mycarcheck.pro/#!/{key}';
  return [
    rows.name(),
    rows.config('account', 'user'),
    rows.section('lists'),
    rows.boxes('include', includes, { icon: 'plus-square-o' }),
    rows.checkbox('simplify', 'simplify'),
    rows.text('linkTemplate', { icon: 'external-link', row: 'link', placeholder: linkExample }),
    rows.customer(['byEvent', ...messageTemplates, 'own']),
    rows.text('publicUrl', { icon: 'cloud-download', placeholder: true }),
    rows.address('link'),
    rows.select('queued', queued, { icon: 'list-ol' }),
    ...[1, 2, 3].map((number) => headerRow(rows, String(number))),
    rows.select('onlyFrom', onlyFrom, { icon: 'shield' }),
    rows.text('otherAddresses', { row: 'others', placeholder: '192.0.2.7, 198.51.100.0/24' }),
    rows.text('trustedProxies', { row: 'proxies', placeholder: '10.0.0.0/8' }),
    rows.number('maxWait', 'seconds', { icon: 'hourglass-half' }),
  ];
}

/** The name of a header, and its value, which may be a secret of a proxy. */
function headerRow(rows: FormRows, number: string): string {
  const value = `headerValue${number}`;
  const field = `header${number}`;
  const name = `style="width: 32%;" placeholder="X-Proxy-Token" spellcheck="false"`;
  const content = `<input type="text" ${rows.fieldId(field)} ${name} />
<label for="node-input-${value}" style="width: auto; margin: 0 4px;">${rows.span('label.headerValue')}</label>
<input type="password" ${rows.fieldId(value)} style="width: 28%;" />`;
  return rows.field(field, content, { icon: 'key', label: 'label.header' });
}

function importRows(rows: FormRows): string[] {
  return [
    rows.name(),
    rows.config('account', 'user'),
    rows.select('action', actions, { icon: 'cogs' }),
    rows.select('source', sources, { icon: 'table', row: 'source' }),
    columnTable(rows),
    rows.section(
      'settings',
      rows.select('dateOrder', dateOrders, { icon: 'calendar' }),
      rows.text('dateFormat', { row: 'format', placeholder: 'dd-MM-yyyy HH:mm' }),
      rows.select('decimals', decimalMarks, { icon: 'hashtag' }),
      rows.select('locationBy', locationKeys, { icon: 'map-marker' }),
      rows.select('badValues', badValueChoices, { icon: 'exclamation-triangle' }),
      rows.select('advertisingOptOuts', optOutChoices, { icon: 'bell-slash-o' }),
    ),
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
}

/** Which column is which field; below, a panel where a header or a file is given. */
function columnTable(rows: FormRows): string {
  const buttons = [
    rows.button('recognise', 'recognise.open', {
      icon: 'magic',
      attributes: 'aria-controls="claire-import-recognise-panel"',
    }),
    rows.button('json', 'columns.json', { icon: 'code' }),
  ];
  return rows.section(
    'table',
    `<div class="form-row" style="margin-bottom: 4px;">
<span ${rows.id('columns-label')}><i class="fa fa-list" aria-hidden="true"></i> ${rows.span('label.columns')}</span>
</div>`,
    rows.row(`<ol ${rows.id('columns')} aria-labelledby="claire-import-columns-label"></ol>`),
    rows.select('otherColumns', otherColumns, { icon: 'columns' }),
    rows.row(buttons.join('\n')),
    recognisePanel(rows),
  );
}

/** From what is given here the table is filled; below stands what was read of it. */
function recognisePanel(rows: FormRows): string {
  const paste = `<label for="claire-import-paste" style="width: auto;">${rows.span('recognise.paste')}</label>
<textarea ${rows.id('paste')} rows="4" style="width: 100%; box-sizing: border-box; white-space: pre;" spellcheck="false"></textarea>`;
  const file = `<label for="claire-import-file" style="width: auto;">${rows.span('recognise.file')}</label>
<input type="file" ${rows.id('file')} accept=".csv,.txt,.tsv,text/csv" />`;
  const caption = rows.key('preview.caption').replace('"', '"[aria-label]');
  return `<div ${rows.id('recognise-panel')} class="form-tips" style="margin-bottom: 12px; max-width: none;">
${rows.row(paste)}
${rows.row(rows.button('fill', 'recognise.fill'))}
${rows.row(file)}
<div ${rows.id('recognise-state')} role="status" aria-live="polite" style="display: none; margin-bottom: 8px; white-space: pre-line;"></div>
<div ${rows.id('preview')} tabindex="0" role="region" ${caption} style="display: none; max-height: 320px; overflow: auto;"></div>
</div>`;
}

/** A choice of a select by its value, with the key of its text where that is not `<field>.<value>`. */
type Choice = string | readonly [value: string, key: string];

interface Field {
  /** Of Font Awesome; left out where a field belongs to the one above it. */
  readonly icon?: string;
  /** The key of its label, `label.<field>` unless it is given. */
  readonly label?: string;
  /** What the dialog's script calls the row, to hide it. */
  readonly row?: string;
}

interface TextField extends Field {
  /** An example that reads the same in all languages; `true` for the text `placeholder.<field>`. */
  readonly placeholder?: string | true;
}

/**
 * Makes the rows of a node's dialog, as HTML. Texts are keys of the node's locale file: `label.<field>`
 * for the label of a field. Fields have the ids by which Node-RED saves them; `id` makes all others.
 */
class FormRows {
  constructor(
    private readonly type: string,
    private readonly prefix: string,
    /** Its texts stand in it; those of the node itself need none. */
    private readonly namespace = '',
  ) {}

  name(): string {
    const shown = `data-i18n="[placeholder]${this.type}.label.name"`;
    return this.field('name', `<input type="text" ${this.fieldId('name')} ${shown} />`, {
      icon: 'tag',
    });
  }

  /** Node-RED puts a choice of configuration nodes in its place. */
  config(field: string, icon: string): string {
    return this.field(field, `<input type="text" ${this.fieldId(field)} />`, { icon });
  }

  text(field: string, { placeholder = '', ...labels }: TextField): string {
    const shown =
      placeholder === true
        ? `data-i18n="[placeholder]${this.type}.placeholder.${field}"`
        : `placeholder="${placeholder}"`;
    const attributes = `${this.fieldId(field)} ${shown} spellcheck="false" style="width: 70%;"`;
    return this.field(field, `<input type="text" ${attributes} />`, labels);
  }

  /** A number, with what it counts behind it. */
  number(field: string, unit: string, labels: Field): string {
    const attributes = `inputmode="numeric" ${this.fieldId(field)} style="width: 80px;"`;
    const input = `<input type="text" ${attributes} />`;
    return this.field(field, `${input}\n${this.span(`label.${unit}`)}`, labels);
  }

  select(field: string, choices: readonly Choice[], labels: Field): string {
    const options = choices.map((choice) => {
      const [value, key] = typeof choice === 'string' ? [choice, `${field}.${choice}`] : choice;
      return `<option value="${value}" ${this.key(key)}></option>`;
    });
    const select = `<select ${this.fieldId(field)} style="width: 70%;">\n${options.join('\n')}\n</select>`;
    return this.field(field, select, labels);
  }

  checkbox(field: string, row?: string): string {
    const target = `for="${this.prefix}-${field}"`;
    const box = `<input type="checkbox" ${this.fieldId(field)} /> ${this.span(`label.${field}`)}`;
    const label = `<label ${target} class="claire-check">${box}</label>`;
    return this.row(`<label ${target}></label>\n${label}`, row);
  }

  /** A box for each of several values, which the dialog's script ticks and reads. */
  boxes(name: string, values: readonly string[], labels: Field, after = ''): string {
    const boxes = values.map((value) => {
      const box = `<input type="checkbox" ${this.id(`${name}-${value}`)} />`;
      const target = `for="${this.type}-${name}-${value}"`;
      return `<label ${target} class="claire-box">${box}${this.span(`${name}.${value}`)}</label>`;
    });
    const label = withIcon(this.span(labels.label ?? `label.${name}`), labels.icon);
    return `<div class="form-row" role="group" aria-labelledby="${this.type}-${name}-label">
<label ${this.id(`${name}-label`)} style="vertical-align: top;">${label}</label>
<div style="display: inline-block; width: 70%;">
${[...boxes, after].join('\n')}
</div>
</div>`;
  }

  /** How a customer is put out, in the words that the nodes share. */
  customer(messages: readonly string[]): string {
    const shared = new FormRows('claire-account', this.prefix, `${accountTexts}:`);
    const options = (family: string, values: readonly string[]): Choice[] => [
      ['', `${family}.none`],
      ...values.map((value) => [value, `${family}.${value}`] as const),
    ];
    const label = (field: string) => ({ label: `customer.${field}` });
    return this.section(
      'customer-fields',
      shared.select('language', options('languages', languages), {
        ...label('language'),
        icon: 'language',
      }),
      shared.select('message', options('messages', messages), {
        ...label('message'),
        icon: 'envelope-o',
      }),
      this.section(
        'own-message',
        shared.text('messageSubject', label('messageSubject')),
        shared.textArea('messageText', '{greeting}&#10;&#10;{car}, {when}&#10;&#10;{workshop}'),
        shared.textArea('messageSms', ''),
      ),
    );
  }

  private textArea(field: string, placeholder: string): string {
    const attributes = `style="width: 70%; height: 90px;" placeholder="${placeholder}"`;
    const area = `<textarea ${this.fieldId(field)} ${attributes}></textarea>`;
    return this.field(field, area, { label: `customer.${field}` });
  }

  /** The address that Claire calls, and below it why Claire may not reach that. */
  address(icon?: string): string {
    const label = withIcon(this.span('label.address'), icon);
    const input = `<input type="text" ${this.id('address')} readonly />`;
    const shown = this.row(`<label for="${this.type}-address">${label}</label>\n${input}`);
    return `${shown}\n${this.status('warning')}`;
  }

  button(name: string, key: string, { icon = '', attributes = '' } = {}): string {
    const label = withIcon(this.span(key), icon);
    return `<button type="button" class="red-ui-button" ${this.id(name)} ${attributes}>${label}</button>`;
  }

  /** A line that the dialog's script fills, and a screen reader says. */
  status(name: string, attributes = 'style="display: none;"'): string {
    const live = 'role="status" aria-live="polite"';
    return `<div class="form-tips claire-tip" ${this.id(name)} ${live} ${attributes}></div>`;
  }

  /** Rows that the dialog's script hides together, or a place for rows that it makes. */
  section(name: string, ...rows: string[]): string {
    return `<div ${this.id(name)}>\n${rows.join('\n')}\n</div>`;
  }

  field(field: string, content: string, { icon, label = `label.${field}`, row }: Field): string {
    const shown = withIcon(this.span(label), icon);
    return this.row(`<label for="${this.prefix}-${field}">${shown}</label>\n${content}`, row);
  }

  row(content: string, name?: string): string {
    return `<div class="form-row"${name === undefined ? '' : ` ${this.id(name)}`}>\n${content}\n</div>`;
  }

  span(key: string): string {
    return `<span ${this.key(key)}></span>`;
  }

  key(key: string): string {
    return `data-i18n="${this.namespace}${this.type}.${key}"`;
  }

  fieldId(field: string): string {
    return `id="${this.prefix}-${field}"`;
  }

  id(name: string): string {
    return `id="${this.type}-${name}"`;
  }
}

function withIcon(label: string, icon = ''): string {
  return icon === '' ? label : `<i class="fa fa-${icon}" aria-hidden="true"></i> ${label}`;
}
