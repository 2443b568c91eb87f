import { connect } from 'node:net';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import type { Sandbox } from '../../sandbox';
import { randomFrom } from '../../test/unit/random-from';
import { median } from '../bench/sampling';
import { startGroup } from '../lab/processes';
import { say } from '../lab/progress';
import { root } from '../scripts/steps/inputs';
import { until } from '../lab/until';
import { type Flows, startFlows } from './flows';
import { findInPublished, findSecrets } from './planted-secrets';
import type { Setting } from './setting';

export interface Attack {
  readonly rawCalls: number;
  readonly oddBodies: number;
  readonly forged: Forged;
  readonly wrong: Wrong;
}

/** What went wrong, by what was tried. */
type Wrong = Readonly<Record<'raw' | 'odd' | 'forged' | 'real' | 'secrets', string[]>>;

/** Calls the webhook's route, the editor's requests and the sandbox as nobody should. */
export async function attack({ seed, onStop }: Setting): Promise<Attack> {
  const wrong: Wrong = { raw: [], odd: [], forged: [], real: [], secrets: [] };
  let [rawCalls, oddBodies] = [0, 0];
  let forged: Forged = { calls: 0, real: 0, slowdown: 0, share: 0 };
  for (const adminRoot of ['', '/admin']) {
    const flows = await startFlows({
      settings: adminRoot === '' ? {} : { httpAdminRoot: adminRoot },
    });
    onStop(() => flows.close());
    rawCalls += await callRaw(flows, wrong.raw);
    const ask = askOddly(flows, randomFrom(seed), wrong.odd);
    oddBodies += await ask(flows.nodeRed.url + adminRoot, adminRequests);
    if (adminRoot === '') {
      oddBodies += await ask(flows.claire.url, ofTheSandbox);
      forged = await forge(flows, wrong);
      wrong.secrets.push(...(await findInPublished(flows.claire)));
    }
    wrong.secrets.push(...(await findSecrets(flows.claire, flows.nodeRed, adminRoot)));
    await flows.close();
    say(`  ${String(rawCalls)} raw calls, ${String(oddBodies)} odd bodies`);
  }
  return { rawCalls, oddBodies, forged, wrong };
}

const event = JSON.stringify({ appointment_id: 5, dealer_location_id: 11 });
const deep = '['.repeat(100_000) + ']'.repeat(100_000);
const json = 'content-type: application/json';
const length = (body: string | Buffer) => `content-length: ${String(Buffer.byteLength(body))}`;

interface RawCall {
  readonly headers: readonly string[];
  readonly body: string | Buffer;
  /** Of its answer; 0 where a call that never ends gets none. */
  readonly status: readonly number[];
  readonly path?: string;
}

/** A call with headers and body as they are, and its right answers. */
function whole(body: string | Buffer, status: readonly number[], ...more: string[]): RawCall {
  return { headers: [...(more.length > 0 ? more : [json]), length(body)], body, status };
}

/** To the route of the trigger, with its secret. */
const withSecret: readonly RawCall[] = [
  whole(event, [200]),
  ...['[]', 'null', '"x"', '', '{', deep, `{"appointment_id":5,"x":${deep}`].map((body) =>
    whole(body, [400]),
  ),
  whole(`{"appointment_id":5,"x":${deep}}`, [200, 400]),
  whole('{"appointment_id":5,"__proto__":{"dealer_id":9},"communication_key":{"a":1}}', [200, 400]),
  whole('{"appointment_id":0,"appointment_import_error":{"toString":1}}', [200, 400]),
  whole(event, [200], json, 'x-claire-event: __proto__'),
  whole(event, [200], json, `x-forwarded-for: ${'1.1.1.1,'.repeat(1500)}`),
  whole(event, [200], json, 'expect: 100-continue'),
  whole(event, [200, 417], json, 'expect: zzz'),
  whole(event, [200, 400, 415], 'content-type: text/plain'),
  whole('appointment_id=5&a', [200, 400], 'content-type: application/x-www-form-urlencoded'),
  whole(event, [200, 400, 415], 'content-type: application/json; charset=zzz'),
  whole(gzipSync(event), [200, 400], json, 'content-encoding: gzip'),
  whole(gzipSync('['.repeat(50_000_000)), [400, 413], json, 'content-encoding: gzip'),
  whole(deflateSync('['.repeat(50_000_000)), [400, 413], json, 'content-encoding: deflate'),
  whole(brotliCompressSync('['.repeat(50_000_000)), [400, 413, 415], json, 'content-encoding: br'),
  whole(gzipSync(event).subarray(0, 30), [400], json, 'content-encoding: gzip'),
  // Nothing is unpacked where Node-RED has not read the body before.
  whole(event, [200, 400], json, 'content-encoding: gzip'),
  whole(Buffer.from(`\ufeff${event}`, 'utf16le'), [200, 400], json),
  whole(Buffer.from(`\ufeff${event}`), [200, 400], json),
  whole(Buffer.concat([Buffer.from(event.slice(0, -1)), Buffer.from([0xc3])]), [400], json),
  { headers: [json, 'content-length: 6000000'], body: 'x'.repeat(100_000), status: [0, 413] },
  { headers: [json, 'content-length: 1000'], body: '{', status: [0] },
  { headers: [json, 'content-length: -5'], body: event, status: [400] },
  {
    headers: [json, 'content-length: 5', 'transfer-encoding: chunked'],
    body: '0\r\n\r\n',
    status: [400],
  },
];

const withoutSecret: readonly RawCall[] = [
  whole(event, [401]),
  whole(event, [401], json, `x-claire-secret: ${'f'.repeat(64)}`),
  whole(event, [401], json, `x-claire-secret: ${'a'.repeat(10_000)}`),
  { headers: [json, 'content-length: 6000000'], body: 'x'.repeat(100_000), status: [0, 401, 413] },
  ...['__proto__', '%', '%00', 'constructor', 'a'.repeat(10_000)].map((path) => ({
    ...whole(event, [400, 404]),
    path,
  })),
];

function findSecret(claire: Sandbox): string {
  const headers = claire.webhooks()[0]?.headers ?? [];
  const secret = headers.find(({ name }) => name === 'x-claire-secret')?.value;
  return `x-claire-secret: ${secret ?? ''}`;
}

async function callRaw({ claire, nodeRed }: Flows, failures: string[]): Promise<number> {
  const secret = findSecret(claire);
  const calls = [
    ...withSecret.map((call) => ({ ...call, headers: [secret, ...call.headers] })),
    ...withoutSecret,
    { ...whole(event, [401], json, secret, secret) },
  ];
  for (const { headers, body, status, path = 'trigger' } of calls) {
    const answer = await send(nodeRed.url, path, headers, body);
    if (status.includes(answer)) continue;
    const what = `${path.slice(0, 20)} ${headers.slice(-2).join(', ').slice(0, 80)}`;
    failures.push(`${String(answer)} for ${what} ${String(body).slice(0, 40)}`);
  }
  return calls.length;
}

/** The status of the answer; 0 for none in ten seconds. */
function send(
  url: string,
  path: string,
  headers: readonly string[],
  body: string | Buffer,
): Promise<number> {
  return new Promise((resolve) => {
    const socket = connect(Number(new URL(url).port), '127.0.0.1');
    let got = '';
    const end = () => {
      socket.destroy();
      resolve(Number(/^HTTP\/1\.1 (?!100)(\d+)/m.exec(got)?.[1] ?? 0));
    };
    socket.setTimeout(10_000, end);
    socket.on('data', (data) => {
      got += String(data);
      if (/^HTTP\/1\.1 (?!100)\d+/m.test(got)) end();
    });
    socket.on('error', end).on('close', end);
    const lines = [`POST /claire/webhook/${path} HTTP/1.1`, 'host: x', ...headers, '', ''];
    socket.write(lines.join('\r\n'));
    socket.write(body);
  });
}

interface OddRequests {
  readonly paths: readonly string[];
  /** Of a body that would be taken. */
  readonly fields: Readonly<Record<string, unknown>>;
}

const adminRequests: OddRequests = {
  paths: [
    'test',
    'address',
    'lists/locations',
    'lists/__proto__',
    'lists/constructor',
    'lists/%00',
  ].map((path) => `/claire/${path}`),
  fields: {
    ...{ id: 'account', baseUrl: 'http://127.0.0.1:9', apiKey: '__PWRD__', tls: '', proxy: '' },
    ...{ allowPlainHttp: true, node: 'trigger', account: 'account', publicUrl: '' },
  },
};
const ofTheSandbox: OddRequests = {
  paths: [
    ...['appointments/import', 'appointments/list', 'webhooks/create', 'webhooks/update'],
    ...['webhooks/test', 'webhooks/list_errors', 'cars', 'checks', 'locations'],
  ]
    .map((path) => `/v1/${path}`)
    .concat(
      ['fire', 'faults', 'rate', 'importing', 'appointments/1'].map((path) => `/sandbox/${path}`),
    ),
  fields: {
    ...{
      appointments: [],
      location_id: 11,
      date: '2026-11-25',
      name: 'x',
      url: 'http://127.0.0.1:9',
    },
    ...{ webhook_trigger_id: 4, headers: [], id: 1, WebhookID: 1, Payload: {}, trigger: 4 },
    ...{ appointmentId: 1, status: 'x', remaining: 5, delay: 0 },
  },
};

const odd: readonly unknown[] = [
  ...[null, 0, -1, 1.5, 1e99, '', 'x', true, [], [null], {}, { length: 1e9 }, { toString: 1 }],
  ...[{ constructor: { prototype: {} } }, '__proto__', '\u0000', '\ud800', 'x'.repeat(100_000)],
];

/** No body is a crash, takes long or gets a key. Of all that there are, a fifth is sent. */
function askOddly({ claire }: Flows, random: () => number, failures: string[]) {
  return async (url: string, { paths, fields }: OddRequests): Promise<number> => {
    const bodies = ['', '{', deep, '{"__proto__":{"apiKey":"__PWRD__"},"id":"account"}'].concat(
      odd.map((one) => JSON.stringify(one)),
      Object.keys(fields).flatMap((name) =>
        odd.map((one) => JSON.stringify({ ...fields, [name]: one })),
      ),
    );
    const calls = paths
      .flatMap((path) => bodies.map((body) => ({ path, body })))
      .filter(() => random() < 0.2);
    for (const { path, body } of calls) {
      const trouble = await ask(url + path, body, claire.apiKey).catch(String);
      if (trouble !== '') failures.push(`${trouble} for ${path} ${body.slice(0, 80)}`);
      claire.clearFaults();
    }
    return calls.length;
  };
}

async function ask(address: string, body: string, apiKey: string): Promise<string> {
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: apiKey, connection: 'close' },
    body,
    signal: AbortSignal.timeout(30_000),
  });
  const text = await response.text();
  if (text.includes(apiKey)) return 'the key is in the answer';
  return response.status >= 500 ? `${String(response.status)} ${text.slice(0, 80)}` : '';
}

const pairs = 8;
const callsOfABlock = 40;
const secondsOfForgedCalls = 10;
/** By which 500 forged calls a second may slow down real ones. */
const maxSlowdown = 4 / 3;

export interface Forged {
  readonly calls: number;
  readonly real: number;
  /** How many times as long as alone a real call takes beside forged ones. */
  readonly slowdown: number;
  /** Of a core, which 500 a second take. */
  readonly share: number;
}

/**
 * Real calls alone and beside 500 forged ones a second, which come from a process of their own, in
 * turn: none that is forged is let in, and they hardly slow down the real ones.
 */
async function forge(flows: Flows, wrong: Wrong): Promise<Forged> {
  const { claire, nodeRed } = flows;
  const address = `${nodeRed.url}/claire/webhook/trigger`;
  const args = ['--import', 'tsx', path.join(__dirname, 'forger.ts'), address, event];
  const forger = startGroup(process.execPath, args, { cwd: root, env: process.env });
  const statuses = () => forger.log().split('\n').slice(0, -1);
  await until('forged calls are answered', () => statuses().length > callsOfABlock);
  const [before, { collected }] = [statuses().length, await flows.state()];
  await pause(secondsOfForgedCalls * 1000);
  const [calls, { asked }] = [statuses().length - before, await flows.state()];
  const share = (500 * (asked - collected)) / calls / 1000;
  const headers = [findSecret(claire), json, length(event), 'connection: close'];
  const slowdowns = [];
  for (let pair = 0; pair < pairs; pair += 1) {
    process.kill(-forger.pid, 'SIGSTOP');
    const alone = await timeReal(nodeRed.url, headers, wrong.real);
    process.kill(-forger.pid, 'SIGCONT');
    slowdowns.push((await timeReal(nodeRed.url, headers, wrong.real)) / alone);
  }
  await forger.stop();
  const odd = new Set(statuses().filter((status) => status !== '401'));
  for (const status of odd) wrong.forged.push(`${status} for a forged call`);
  const slowdown = median(slowdowns);
  // Where others have the processor, all queue; then the share tells how it is where they do not.
  if (slowdown >= maxSlowdown && 1 / (1 - share) >= maxSlowdown) {
    wrong.real.push(`Beside forged calls, real ones take ${slowdown.toFixed(2)} times as long`);
  }
  return { calls: statuses().length, real: 2 * pairs * callsOfABlock, slowdown, share };
}

async function timeReal(url: string, headers: readonly string[], failures: string[]) {
  await pause(300);
  const took = [];
  for (let call = 0; call < callsOfABlock; call += 1) {
    await pause(20);
    const began = performance.now();
    const status = await send(url, 'trigger', headers, event);
    took.push(performance.now() - began);
    if (status !== 200) failures.push(`${String(status)} for a real call beside forged ones`);
  }
  return median(took);
}
