import { FormRows } from '../../editor/form-rows';

const rows = new FormRows('claire-api');

const customers = [
  ['', 'addCustomer.none'],
  ...(['driver', 'owner', 'contractor'] as const).map((one) => [one, `choice.${one}`] as const),
] as const;

export const form = [
  rows.name(),
  rows.config('account', 'user'),
  // The dialog's script fills it with the operations of the catalogue.
  rows.select('operation', [], { icon: 'tasks' }),
  rows.status('deprecated', `style="display: none;" ${rows.key('deprecated')}`),
  rows.section('parameters'),
  rows.status('cost'),
  rows.checkbox('returnAll', 'all'),
  rows.select('addCustomer', customers, { icon: 'user-plus', row: 'customer' }),
  rows.section('customer-fields'),
  rows.select('output', ['whole', 'parts', 'property'], { icon: 'sign-out' }),
  rows.text('property', { row: 'property' }),
  rows.number('maxWait', 'seconds', { icon: 'hourglass-half' }),
  rows.select('fields', ['simplified', 'raw', 'selectedFields'], {
    icon: 'columns',
    row: 'fields',
  }),
  rows.row(
    `<label for="node-input-selectedFields" id="node-input-selectedFields-label">${rows.span('fields.selectedFields')}</label>
<input type="text" ${rows.fieldId('selectedFields')} style="width: 70%;" />`,
    'selectedFields',
  ),
];
