import { describe, expect, it } from '@jest/globals';
import { engine } from './engine';
import { serve } from '../servers';
import { badAnswers } from '../sandbox/bad-answers';
import { withClaire } from './with-claire';

const node = withClaire();

/** Without waiting between tries, so without a second try. */
const atOnce = { maxWait: 0 };

const getEach = { resource: 'appointment', operation: 'get', appointmentId: '={{ $json.id }}' };
const getEachOnce = { ...getEach, options: atOnce };

const ids = (): number[] =>
  node.claire
    .appointments()
    .slice(0, 3)
    .map(({ id }) => id);

it.each(badAnswers)(
  'a bad answer costs a look-up its own item only when it is %s',
  async (status, code) => {
    const [first = 0, second = 0, third = 0] = ids();
    node.claire.failNext({ path: `/v1/appointments/${String(second)}`, status, times: null });

    const { json, failed, stored } = await node.run(getEachOnce, {
      items: [{ id: first }, { id: second }, { id: third }],
      onError: 'continueErrorOutput',
    });

    expect(json.map(({ id }) => id)).toEqual([first, third]);
    const message: unknown = expect.stringContaining(`appointment ${String(second)}`);
    expect(failed).toMatchObject([
      { json: { error: { code, message, input: { id: second } } }, pairedItem: { item: 1 } },
    ]);
    expect(stored).not.toContain(node.claire.apiKey);
  },
);

describe('the API key', () => {
  it('is in no message or stored execution when an answer sends it back', async () => {
    const { url: baseUrl } = await serve(({ headers: { authorization = '' } }, response) => {
      response.writeHead(502, { 'content-type': 'text/html' });
      response.end(`<html><title>${authorization} is not known</title></html>`);
    });

    // A word that nothing but the knowledge of the key can tell from any other.
    const { error, stored } = await engine({ baseUrl, apiKey: 'sesame' }).run(getEachOnce, {
      items: [{ id: 1 }],
    });

    expect(error?.message).toContain('***');
    expect(stored).not.toContain('sesame');
  });
});
