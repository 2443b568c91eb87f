import { answer, code, place, route } from '../../lab/node-red/flow';
import { makers } from './rows';

const ours = { ...place, account: 'account', maxWait: '60' };

function tellTime(more: string): string {
  return `msg.payload = { milliseconds: Date.now() - msg.started, ${more} };
msg.headers = {};
return msg;`;
}

/** A confirmed import of as many appointments as a request wants. */
export const importing: readonly object[] = [
  route('import', 'post', 'rows'),
  code(
    'rows',
    `${makers}msg.payload = make(msg.payload.rows, appointment);
msg.started = Date.now();
return msg;`,
    [['claire']],
  ),
  {
    ...{ ...ours, id: 'claire', type: 'claire-import', source: 'appointments', collect: 'array' },
    ...{ waitFor: 'confirmation', waitAtMost: '60', output: 'array', wires: [['time'], []] },
  },
  code(
    'time',
    `const imported = msg.payload.filter(({ status }) => status === 'imported').length;
${tellTime('imported')}`,
    [['answer']],
  ),
  answer,
];

/** Look-ups with claire-api, and with the core node http request. */
export const lookUps: readonly object[] = [
  ...lookUpsWith('claire', {
    ...{ ...ours, type: 'claire-api', operation: 'car.get', output: 'whole', fields: 'raw' },
    parameters: { vin: { type: 'msg', value: 'payload' } },
  }),
  ...lookUpsWith('core', {
    ...{ ...place, type: 'http request', method: 'GET', ret: 'obj', persist: true },
    ...{ paytoqs: 'ignore', url: '{{{claireUrl}}}/v1/car?vin={{{payload}}}' },
  }),
  answer,
];

/** From an array of VINs to the array of cars. */
function lookUpsWith(side: string, lookUp: object): object[] {
  return [
    route(`look-ups-${side}`, 'post', `rows-${side}`),
    code(
      `rows-${side}`,
      `${makers}const { rows, different } = msg.payload;
msg.payload = make(rows, (number) => vin(number % different));
msg.headers = { authorization: env.get('CLAIRE_API_KEY') };
msg.claireUrl = env.get('CLAIRE_URL');
msg.started = Date.now();
return msg;`,
      [[`split-${side}`]],
    ),
    { ...place, id: `split-${side}`, type: 'split', arraySpltType: 'len', wires: [[side]] },
    { ...lookUp, id: side, wires: [[`join-${side}`]] },
    { ...place, id: `join-${side}`, type: 'join', mode: 'auto', wires: [[`time-${side}`]] },
    code(
      `time-${side}`,
      `const found = msg.payload.filter((car) => typeof car.vin === 'string').length;
${tellTime('found')}`,
      [['answer']],
    ),
  ];
}

/** Events with claire-trigger, and with http in and a function that compares a header. */
export const events: readonly object[] = [
  { ...ours, id: 'trigger', type: 'claire-trigger', events: [4], wires: [['count-claire']] },
  ...counting('claire'),
  route('event', 'post', 'check'),
  code(
    'check',
    `const given = msg.req.headers['x-bench-secret'];
return given === env.get('BENCH_SECRET') ? [msg, null] : [null, msg];`,
    [['ok', 'count-core'], ['refused']],
  ),
  { ...place, id: 'ok', type: 'http response', statusCode: '200', wires: [] },
  { ...place, id: 'refused', type: 'http response', statusCode: '401', wires: [] },
  ...counting('core'),
  answer,
];

/** Counts the messages of a side, and tells how many there were. */
function counting(side: string): object[] {
  const count = `(flow.get('${side}') ?? 0)`;
  return [
    code(`count-${side}`, `flow.set('${side}', ${count} + 1);`, [[]]),
    route(`events-${side}`, 'get', `tell-${side}`),
    code(`tell-${side}`, `msg.payload = { count: ${count} };\nreturn msg;`, [['answer']]),
  ];
}
