import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { run, startGroup } from '../../tools/lab/processes';
import type { Sandbox } from '../../sandbox';
import { start } from './claire';

const command = (claire: Sandbox) => [
  '--import',
  'tsx',
  path.join(__dirname, 'import-process.ts'),
  claire.url,
  claire.apiKey,
];
const listLines = (output: string) => output.split('\n').filter((line) => line !== '');

describe('an import whose process is killed', () => {
  it('imports nothing twice and loses nothing when it is started again', async () => {
    const claire = await start({ latency: 20 });
    const killed = await new Promise<string>((resolve) => {
      const group = startGroup(process.execPath, command(claire), {
        onOutput: {
          stdout: () => {
            if (listLines(group.log()).length < 300) return;
            void group.kill().then(() => {
              resolve(group.log());
            });
          },
        },
      });
    });
    const sentBefore = claire.requests().length;

    const { code, output } = await run(process.execPath, command(claire));
    await claire.settled();

    expect(listLines(killed).length).toBeLessThan(1_000);
    expect(sentBefore).toBeLessThan(10);
    expect(code).toBe(0);
    expect(listLines(output)).toEqual(
      Array.from({ length: 1_000 }, (_, at) => `A-${String(at)} queued`),
    );
    const numbers = claire.appointments().map(({ dms_number: number }) => number);
    expect(numbers).toHaveLength(200 + 1_000);
    expect(new Set(numbers.slice(200)).size).toBe(1_000);
  });
});
