import { afterEach, beforeEach, expect } from '@jest/globals';
import { type Sandbox, startSandbox } from '../../sandbox';
import { engine } from '../n8n/engine';
import { withNodeRed } from './lab';
import { type Case, create, cases } from './parity-cases';

/** Both platforms meet a Claire of their own, the same to the second: what one changes, the other must not see. */
export function withBothPlatforms() {
  const now = Date.now();
  const options = { seed: 1, now: () => now };
  const lab = withNodeRed(options);
  let ofN8n: Sandbox;

  beforeEach(async () => {
    ofN8n = await startSandbox(options);
  });
  afterEach(() => ofN8n.close());

  async function inN8n(id: string, { n8n, items }: Case, simplify = true): Promise<unknown[]> {
    const [resource = '', operation = ''] = id.split('.');
    const { url: baseUrl, apiKey } = ofN8n;
    const { json, error } = await engine({ baseUrl, apiKey }).run({
      timezone: 'UTC',
      parameters: { resource, operation, simplify, ...n8n },
      ...(items && { items }),
    });
    expect(error).toBeUndefined();
    return json;
  }

  async function inNodeRed(id: string, { nodeRed, items, settings }: Case, simplify = true) {
    const { sent, error } = await lab.call(
      { operation: catalogueId(id), parameters: nodeRed, output: 'parts', simplify, ...settings },
      { payload: items },
    );
    expect(error).toBeUndefined();
    return sent.map(({ payload }) => payload);
  }

  return {
    lab,
    get ofN8n(): Sandbox {
      return ofN8n;
    },
    inN8n,
    inNodeRed,
    case: (id: string): Case => cases[id]?.(lab) ?? create,
    /** The same at both, from the same settings. */
    async theSame(id: string, settings: Case, simplify = true): Promise<unknown[]> {
      const expected: unknown = JSON.parse(JSON.stringify(await inN8n(id, settings, simplify)));
      const given = await inNodeRed(id, settings, simplify);
      expect(given).toEqual(expected);
      return given;
    },
  };
}

/** n8n's names of operations are those of its other nodes. */
export const catalogueId = (n8nId: string): string =>
  n8nId
    .replace('getAll', 'list')
    .replace('getByDmsNr', 'listByDmsNr')
    .replace('getErrors', 'listErrors')
    .replace('getTriggers', 'listTriggers');
