import { FormRows } from '../../editor/form-rows';

const rows = new FormRows('claire-trigger');

/** The name of a header, and its value, which may be a secret of a proxy. */
function header(number: number): string {
  const value = `headerValue${String(number)}`;
  const field = `header${String(number)}`;
  const content = `<input
  type="text"
  ${rows.fieldId(field)}
  style="width: 32%;"
  placeholder="X-Proxy-Token"
  spellcheck="false"
/>
<label for="node-input-${value}" style="width: auto; margin: 0 4px;">${rows.span('label.headerValue')}</label>
<input type="password" ${rows.fieldId(value)} style="width: 28%;" />`;
  return rows.field(field, content, { icon: 'key', label: 'header' });
}

const queued = [
  ['', 'queued.asAtClaire'],
  ['true', 'queued.yes'],
  ['false', 'queued.no'],
] as const;

export const form = [
  rows.name(),
  rows.config('account', 'user'),
  rows.section('lists'),
  rows.boxes('include', 'include', 'plus-square-o'),
  rows.checkbox('simplify', 'simplify'),
  rows.text('linkTemplate', {
    icon: 'external-link',
    row: 'link',
    placeholder: 'https://mycarcheck.pro/#!/{key}',
  }),
  rows.section('customer-fields'),
  rows.text('publicUrl', { icon: 'cloud-download', placeholder: true }),
  rows.address('link'),
  rows.select('queued', queued, { icon: 'list-ol' }),
  ...[1, 2, 3].map(header),
  rows.select('onlyFrom', ['any', 'production', 'development', 'other'], { icon: 'shield' }),
  rows.text('otherAddresses', { row: 'others', placeholder: '192.0.2.7, 198.51.100.0/24' }),
  rows.text('trustedProxies', { row: 'proxies', placeholder: '10.0.0.0/8' }),
  rows.number('maxWait', 'seconds', { icon: 'hourglass-half' }),
];
