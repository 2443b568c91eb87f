/** The fields that are chosen from a list, with their labels. */
const choices: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'claire-api': {
    ...{ output: 'Output', addCustomer: 'Add customer', language: 'Language', message: 'Message' },
  },
  'claire-import': {
    ...{ action: 'Action', source: 'Source', dateOrder: 'Date order', decimals: 'Decimals' },
    ...{ locationBy: 'Location by', collect: 'Input', waitFor: 'Wait for', output: 'Output' },
  },
  'claire-trigger': { queued: 'One by one', onlyFrom: 'Only from', message: 'Message' },
};

const seconds: Readonly<Record<string, readonly string[]>> = {
  'claire-api': ['maxWait'],
  'claire-import': ['seconds', 'waitAtMost', 'maxWait'],
  'claire-trigger': ['maxWait'],
};

type WrongValue = [type: string, values: Readonly<Record<string, unknown>>, sentence: RegExp];

/** What somebody may type, or write into a flow by hand, and how the editor marks it. */
export const wrongValues: readonly WrongValue[] = [
  ...Object.entries(choices).flatMap(([type, fields]) =>
    Object.entries(fields).map(([field, label]): WrongValue => {
      return [type, { [field]: 'none of them' }, new RegExp(`^${label}: choose from the list\\.$`)];
    }),
  ),
  ...Object.entries(seconds).flatMap(([type, fields]) =>
    fields.map((field): WrongValue => [type, { [field]: '1 h' }, /^Fill in a number of seconds/]),
  ),
  ['claire-account', { baseUrl: '' }, /^Fill in the base URL that Claire gave you/],
  ['claire-account', { baseUrl: 'http://claire.example.com' }, /^Use an address that starts with/],
  ['claire-account', { publicUrl: 'ftp://flows' }, /^Fill in an address that starts with https/],
  ['claire-account', { timeZone: 'Amsterdam' }, /^Fill in the name of a time zone/],
  ['claire-account', { defaultCountry: 'Utrecht' }, /^Fill in the two letters of a country/],
  ['claire-api', { account: '' }, /^Account: /],
  ['claire-api', { account: 'gone' }, /^Account: /],
  ['claire-api', { operation: 'car.sell' }, /^Choose an operation\.$/],
  ['claire-api', { operation: 'car.get' }, /^Fill in: VIN\.$/],
  ['claire-api', { output: 'property', property: '' }, /^Fill in the message property/],
  ['claire-api', { message: 'own' }, /^Fill in the text of the message\.$/],
  ['claire-import', { account: '' }, /^Account: /],
  ['claire-import', { timeZone: 'Amsterdam' }, /^Fill in the name of a time zone/],
  ['claire-import', { dateOrder: 'custom' }, /^Fill in the date format/],
  ['claire-import', { columns: [line('', 'Order')] }, /^Choose a field for “Order”/],
  ['claire-import', { columns: [line('wo_nr', '')] }, /^Work Order Number: fill in the name/],
  ['claire-import', { columns: [line('wo_nr', 'a'), line('wo_nr', 'b')] }, /in the table twice/],
  ['claire-import', { columns: [line('wo_nr', 'a b', 'msg')] }, /^Work Order Number: the value/],
  ['claire-import', { collect: 'messages', count: '0' }, /^Fill in a whole number of appointments/],
  ['claire-trigger', { account: '' }, /^Account: /],
  ['claire-trigger', { events: [] }, /^Choose at least one event\.$/],
  ['claire-trigger', { locationId: 'Zeist' }, /^Choose from the list, or fill in a number\.$/],
  ['claire-trigger', { checklistId: '0' }, /^Choose from the list, or fill in a number\.$/],
  ['claire-trigger', { publicUrl: 'ftp://flows' }, /^Fill in an address that starts with https/],
  ['claire-trigger', { include: ['weather'] }, /^Include: choose from the boxes\.$/],
  ['claire-trigger', { linkTemplate: 'https://x.nl' }, /^The link needs \{key\}/],
  ['claire-trigger', { locationIds: [12, 'Zeist'] }, /^Choose from the list, or fill in a number/],
  ['claire-trigger', { header1: 'X-Claire-Secret' }, /^X-Claire-Secret is set by the trigger/],
  ['claire-trigger', { header3: 'X Token' }, /is not a header name/],
  ['claire-trigger', { onlyFrom: 'other' }, /^Fill in at least one address/],
  ['claire-trigger', { message: 'own', messageText: '{naam}' }, /^There is no field \{naam\}/],
];

function line(field: string, value: string, type = 'column') {
  return { field, type, value };
}
