import { describe, expect, it } from '@jest/globals';
import type { IDataObject } from 'n8n-workflow';
import { eventually } from '../e2e/eventually';
import { importItems, rows } from './import-rows';
import { withClaire } from './with-claire';

const importPath = '/v1/appointments/import';

describe('an import that somebody stops', () => {
  const node = withClaire({ importDelay: 3_600_000 });
  const requestsTo = (wanted: string) =>
    node.claire.requests().filter(({ path }) => path === wanted);

  async function stopOnce(parameters: IDataObject, count: number, isThere: () => boolean) {
    const started = node.start(parameters as never, { items: rows(count) });
    await eventually(() => {
      expect(isThere()).toBe(true);
    });
    started.stop();
    return started.finished;
  }

  it('sends no batch after that, and tells what was sent in the custom data of the execution', async () => {
    node.claire.failNext({ path: importPath, status: 200, times: 3 });
    node.claire.failNext({ path: importPath, status: 'hang', times: null });

    const counts: number[] = [];
    const { status, stored } = await stopOnce(
      importItems,
      2_000,
      // Three were taken, and no more of the ten and those that they made room for are on their way.
      () => {
        counts.unshift(requestsTo(importPath).length);
        const [now = 0, ...before] = counts.slice(0, 5);
        return now >= 13 && before.length === 4 && before.every((count) => count === now);
      },
    );

    // All of it is a megabyte, which a red test must not print.
    const said =
      '"Stopped: 300 of 2,000 rows were answered; Claire may take in some of the others."';
    expect(status).toBe('canceled');
    expect(stored.includes(said)).toBe(true);
    expect(requestsTo(importPath).length).toBeLessThan(20);
  });

  it('waits for no confirmation any more, and names no time that it did not wait', async () => {
    const { status, stored, hints } = await stopOnce(
      { ...importItems, waitFor: 'confirmation', options: { waitAtMost: 3_600 } },
      2,
      () => requestsTo('/v1/appointments/list').length > 0,
    );

    expect(status).toBe('canceled');
    expect(stored.includes('"Stopped: 2 of 2 rows were answered."')).toBe(true);
    expect(hints[0]?.message).toMatch(/^2 not confirmed\. .*the run was stopped/);
  });
});
