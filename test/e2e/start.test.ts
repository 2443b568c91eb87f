import path from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { type Group, startGroup } from '../../tools/lab/processes';
import { eventually } from './eventually';

const root = path.join(__dirname, '..', '..');
let started: Group | undefined;

/** As a person types it. */
function start(...args: string[]): Group {
  started = startGroup('npm', ['start', '--', ...args], { cwd: root, env: process.env });
  return started;
}

/** The first part of the text in brackets, or all of it, once it is printed. */
async function says(group: Group, text: RegExp): Promise<string> {
  const state = { ended: false };
  void group.exited.then(() => (state.ended = true));
  await eventually(() => {
    if (!text.test(group.log()) && !state.ended) throw new Error(group.log());
  }, 250_000);
  const found = text.exec(group.log());
  if (found === null) throw new Error(group.log());
  return found[1] ?? found[0];
}

afterEach(async () => {
  await started?.stop(30_000);
});

const inNodeRed = [
  /250 appointments from a CSV file\n(?:.*\n)* +239 imported\n/,
  /7 invalid\n +3 × Car: VIN \(column Chassisnummer\) is required\n/,
  /3 refused\n.* is connected to an API based DMS, Keyloop/,
  /1 failed\n +1 × the VIN belongs to a car of another dealer\n/,
  /GET \/v1\/appointments\/\d+, answered with 200/,
  /email to fleet\.9006@example\.com: Dear Adviesbureau Polderman B\.V\., we have looked at the Opel Corsa/,
];
const inN8n = [
  /250 appointments from a CSV file\n(?:.*\n)* +240 imported\n/,
  /7 invalid\n +3 × Car: VIN \(column Chassisnummer\) is required\n/,
  /3 refused\n.* is connected to an API based DMS, Keyloop/,
  /GET \/v1\/appointments\/\d+, answered with 200/,
  /SMS to 06-00002212: Beste Dhr\. Sem van der Meer, uw Volkswagen Passat Variant \(J-636-TS\)/,
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
