const tab = 'claire-demo';
const account = 'claire-demo-account';

/** Import, notify and look up, as `npm start` shows them; addresses, file and key come from the environment. */
export const demoFlow: readonly object[] = [
  {
    ...{ id: tab, type: 'tab', label: 'Demo', disabled: false, env: [] },
    info: `A DMS's file of tomorrow goes into Claire, Claire says when there is something for a customer, and the right one is told. No line of code: the import recognises the file's columns, and the messages are JSONata in change nodes.

The addresses and the key come from the environment: CLAIRE_URL, CLAIRE_API_KEY, CLAIRE_CSV (the file), FLOW_URL (this Node-RED, for Claire to call), REPORT_URL, EMAIL_URL and SMS_URL (who takes messages).`,
  },
  comment(
    'c-import',
    "1. Tomorrow's 250 appointments, some bad on purpose, and what Claire made of each",
    { x: 360, y: 40 },
    `It has run once by itself. Press the button on the left to import the file again: nothing is doubled.

The import waits for the reasons: Claire calls this Node-RED about each appointment, at a webhook that is there only while the import runs. What Claire refuses, and what it takes in and cannot import, comes with Claire's own words: the demo of n8n does not wait for them, so it shows one bad row less.`,
  ),
  {
    ...node('now', 'inject', 'Import now', { x: 130, y: 120 }, [['file']]),
    ...{ props: [{ p: 'payload' }], repeat: '', crontab: '', once: true, onceDelay: '2' },
    ...{ topic: '', payload: '', payloadType: 'date' },
  },
  {
    ...node('file', 'file in', 'File of the DMS', { x: 360, y: 120 }, [['rows']]),
    ...{ filename: 'CLAIRE_CSV', filenameType: 'env', format: 'utf8', chunk: false },
    ...{ sendError: false, encoding: 'none', allProps: false },
  },
  {
    ...node('rows', 'csv', 'Rows', { x: 560, y: 120 }, [['import']]),
    ...{ spec: 'rfc', sep: ';', hdrin: true, hdrout: 'none', multi: 'mult', ret: '\\r\\n' },
    ...{ temp: '', skip: '0', strings: false, include_empty_strings: '', include_null_values: '' },
  },
  {
    ...node('import', 'claire-import', 'Import', { x: 780, y: 120 }, [
      ['counts', 'report'],
      ['bad'],
    ]),
    ...{ account, action: 'import', source: 'columns', columns: [], dateOrder: 'auto' },
    ...{ dateFormat: '', timeZone: 'Europe/Amsterdam', decimals: 'auto', locationBy: 'auto' },
    ...{ badValues: 'warn', advertisingOptOuts: 'warn', groupRows: false, onlyChanged: false },
    ...{ collect: 'array', count: '100', seconds: '5', honourParts: true, waitFor: 'reasons' },
    ...{ waitAtMost: '60', output: 'array', outputs: 2, maxWait: '60' },
  },
  debug('counts', 'What became of them', { x: 1070, y: 60 }, 'claire', {
    statusVal:
      'claire.counts.imported & " imported, " & $count(payload[status != "imported"]) & " not"',
  }),
  change('report', 'Write a report', { x: 1060, y: 120 }, 'desk', [
    setPayload(`{
  "rows": $count(payload),
  "counts": claire.counts,
  "not_imported": [payload[status != "imported"].{
    "wo_nr": wo_nr,
    "status": status,
    "why": error.message
  }]
}`),
  ]),
  debug(
    'bad',
    'Bad rows, and why',
    { x: 1070, y: 180 },
    '$join(payload.(wo_nr & ": " & error.message), "\n")',
    { targetType: 'jsonata', statusVal: '$count(payload) & " bad rows"' },
  ),
  post('desk', 'To the desk', { x: 1250, y: 120 }, '${REPORT_URL}', []),
  comment(
    'c-tell',
    '2. A diagnose overview is there: look the appointment up, tell the right customer',
    { x: 340, y: 300 },
    'To see it again, open the sandbox in a browser (its address is in the terminal) and let event 8, Diagnose overview is available, happen to an appointment. The customer is the one that Claire names: a lease company gets the offer for its own car, not the driver.',
  ),
  {
    ...node('overview', 'claire-trigger', 'Diagnose overview', { x: 150, y: 380 }, [
      ['event', 'look'],
    ]),
    ...{ account, events: [8], locationId: '', locationIds: [], checklistId: '', queued: '' },
    ...{ header1: '', header2: '', header3: '', onlyFrom: 'any', otherAddresses: '' },
    ...{ trustedProxies: '', simplify: false, include: ['customer'], publicUrl: '' },
    ...{ linkTemplate: '', maxWait: '60', ...noMessage() },
  },
  debug('event', 'Event', { x: 330, y: 440 }, 'payload', { statusVal: 'payload.workOrderNumber' }),
  {
    ...node('look', 'claire-api', 'Look it up', { x: 340, y: 380 }, [['write']]),
    ...{ account, operation: 'appointment.get', addCustomer: '', returnAll: false },
    ...{ parameters: { id: { type: 'msg', value: 'payload.appointmentId' } } },
    ...{ output: 'property', property: 'appointment', fields: 'raw', selectedFields: '' },
    ...{ maxWait: '60', ...noMessage() },
  },
  change('write', 'Write the message', { x: 570, y: 380 }, 'channel', [
    { t: 'set', p: 'customer', pt: 'msg', to: 'payload.customer', tot: 'msg' },
    setPayload(`{
  "to": customer.channel = "sms" ? customer.mobile : customer.email,
  "text": "Dear " & (customer.name ? customer.name : customer.company)
    & ", we have looked at the " & appointment.car_make & " " & appointment.car_model
    & " (" & appointment.license_plate_number & ") in " & appointment.location_name
    & ". See what we found, and tell us what we may do: " & customer.link
}`),
  ]),
  {
    ...node('channel', 'switch', 'How?', { x: 870, y: 380 }, [['mail'], ['sms'], ['nobody']]),
    ...{ property: 'customer.channel', propertyType: 'msg' },
    rules: [{ t: 'eq', v: 'email', vt: 'str' }, { t: 'eq', v: 'sms', vt: 'str' }, { t: 'else' }],
    ...{ checkall: 'false', repair: false, outputs: 3 },
  },
  post('mail', 'Send e-mail', { x: 1050, y: 320 }, '${EMAIL_URL}', ['sent']),
  post('sms', 'Send SMS', { x: 1050, y: 380 }, '${SMS_URL}', ['sent']),
  debug('nobody', 'Nobody to tell', { x: 1060, y: 440 }, 'customer.reason', {
    statusVal: 'customer.reason',
  }),
  debug('sent', 'Sent', { x: 1230, y: 350 }, '"To " & customer.name & ", by " & customer.channel', {
    targetType: 'jsonata',
    statusVal: '"to " & customer.name',
  }),
  {
    ...{ id: account, type: 'claire-account', name: 'Sandbox', baseUrl: '${CLAIRE_URL}' },
    ...{ allowPlainHttp: false, publicUrl: '${FLOW_URL}', tls: '', proxy: '', timeZone: '' },
    atMostInFlight: '',
  },
];

interface Place {
  readonly x: number;
  readonly y: number;
}

function node(id: string, type: string, name: string, place: Place, wires: readonly string[][]) {
  return { id, type, z: tab, name, ...place, wires };
}

function comment(id: string, name: string, place: Place, info: string): object {
  return { ...node(id, 'comment', name, place, []), info };
}

function debug(id: string, name: string, place: Place, complete: string, more: object): object {
  return {
    ...node(id, 'debug', name, place, []),
    ...{ active: true, tosidebar: true, console: false, tostatus: true },
    ...{ complete, targetType: 'msg', statusType: 'jsonata', ...more },
  };
}

function change(id: string, name: string, place: Place, to: string, rules: object[]): object {
  return {
    ...node(id, 'change', name, place, [[to]]),
    ...{ rules, action: '', property: '', from: '', to: '', reg: false },
  };
}

function setPayload(jsonata: string): object {
  return { t: 'set', p: 'payload', pt: 'msg', to: jsonata, tot: 'jsonata' };
}

function post(id: string, name: string, place: Place, url: string, to: string[]): object {
  return {
    ...node(id, 'http request', name, place, [to]),
    ...{ method: 'POST', ret: 'obj', paytoqs: 'ignore', url, tls: '', persist: false, proxy: '' },
    ...{ insecureHTTPParser: false, authType: '', senderr: false, headers: [] },
  };
}

function noMessage() {
  return { language: '', message: '', messageSubject: '', messageText: '', messageSms: '' };
}
