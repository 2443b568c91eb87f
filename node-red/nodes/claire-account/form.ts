import { FormRows } from '../../editor/form-rows';

const rows = new FormRows('claire-account');

const apiKey = `<input type="password" ${rows.fieldId('apiKey')} autocomplete="new-password" />`;

export const form = [
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
