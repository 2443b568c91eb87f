import path from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { type Group, startGroup } from '../../tools/lab/processes';
import { eventually } from './eventually';

const root = path.join(__dirname, '..', '..');
let started: Group | undefined;

/** As a person types it, with the number of times that it should be waited for a line. */
function start(...args: string[]): Group {
  started = startGroup('npm', ['start', '--', ...args], { cwd: root, env: process.env });
  return started;
}

async function says(group: Group, text: RegExp): Promise<string> {
  for (;;) {
    const found = text.exec(group.log());
    if (found) return found[1] ?? found[0];
    const ended = await Promise.race([group.exited, tick()]);
    if (ended !== 'tick' && !text.test(group.log())) throw new Error(group.log());
  }
}

function tick(): Promise<'tick'> {
  return new Promise((resolve) =>
    setTimeout(() => {
      resolve('tick');
    }, 100),
  );
}

afterEach(async () => {
  await started?.stop(30_000);
});

const inNodeRed = [
  /250 appointments from a CSV file\n(?:.*\n)* +239 imported\n/,
  /8 invalid\n +3 × Car: VIN \(column Chassisnummer\): is required\n/,
  /2 refused\n.* is connected to an API based DMS, Keyloop/,
  /1 failed\n +1 × the VIN belongs to a car of another dealer\n/,
  /GET \/v1\/appointments\/\d+, answered with 200/,
  /email to fleet\.9006@example\.com: Dear Adviesbureau Polderman B\.V\., we have looked at the Opel Corsa/,
];
const inN8n = [
  /250 appointments from a CSV file\n(?:.*\n)* +240 imported\n/,
  /8 invalid\n +3 × Car: VIN \(column Chassisnummer\): is required\n/,
  /2 refused\n.* is connected to an API based DMS, Keyloop/,
  /GET \/v1\/appointments\/\d+, answered with 200/,
  /"to":"06-00002212","text":"Beste Dhr\. Sem van der Meer, uw Volkswagen Passat Variant \(J-636-TS\)/,
];

describe.each([
  ['npm start', [], 'Node-RED', inNodeRed],
  ['npm start -- --n8n', ['--n8n'], 'n8n', inN8n],
])('%s', (_, args, server, story) => {
  it('shows an import, a look-up and a message, and leaves nothing running', async () => {
    const group = start(...args);
    const url = await says(group, new RegExp(`(http://127\\.0\\.0\\.1:\\d+)  ${server}`));
    const sandbox = await says(group, /(http:\/\/127\.0\.0\.1:\d+) {2}the sandbox/);
    await says(group, /It runs until you press Ctrl-C/);
    const output = group.log();

    for (const line of story) expect(output).toMatch(line);
    expect(output).not.toContain('mycarcheck');
    expect((await fetch(url)).status).toBe(200);

    process.kill(-group.pid, 'SIGINT');
    await group.exited;

    await expect(fetch(url)).rejects.toThrow('fetch failed');
    await expect(fetch(sandbox)).rejects.toThrow('fetch failed');
  });
});

describe('the flow of npm start', () => {
  it('imports the file again on a click, doubles nothing, and holds no key', async () => {
    const group = start();
    const url = await says(group, /(http:\/\/127\.0\.0\.1:\d+) {2}Node-RED/);
    const sandbox = await says(group, /(http:\/\/127\.0\.0\.1:\d+) {2}the sandbox/);
    const key = await says(group, /API key: (\S+)/);
    const appointments = () => readText(`${sandbox}/sandbox/appointments`);
    const imports = async () => {
      const requests = await readText(`${sandbox}/sandbox/requests`);
      return requests.split('"/v1/appointments/import"').length - 1;
    };
    const before = await imports();

    await fetch(`${url}/inject/now`, { method: 'POST' });

    await eventually(async () => {
      expect(await imports()).toBe(2 * before);
    });
    await readText(`${sandbox}/sandbox/settled`);
    expect((await appointments()).match(/"workorder_number":"00100\d+"/g)).toHaveLength(239);
    expect(await readText(`${url}/flows`)).not.toContain(key);
  });
});

async function readText(address: string): Promise<string> {
  return (await fetch(address)).text();
}
