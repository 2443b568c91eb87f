import { describe, expect, it } from '@jest/globals';
import type { Client } from '../../../claire/client';
import { ClaireError } from '../../../claire/errors';
import { reconcile, removeAll, type KnownWebhook } from '../../../claire/webhooks';
import { claireWithWebhooks, type ClaireWithWebhooks } from './claire-with-webhooks';
import { foreign, keepable, settled, url, wanted } from './scene';

/**
 * Like the real client: an abort before sending sends nothing; one afterwards may come too late.
 */
function stoppable(claire: ClaireWithWebhooks): Client {
  return {
    async call(operation, input, options) {
      if (options?.signal?.aborted) throw stopped({ mayHaveActed: false });
      const answer = await claire.call(operation, input);
      if (options?.signal?.aborted) throw stopped({ mayHaveActed: true });
      return answer;
    },
  };
}

function stopped(details: { mayHaveActed: boolean }): ClaireError {
  return new ClaireError('CLAIRE_NETWORK', { message: 'stopped', ...details, stopped: true });
}

/** Aborts when Claire starts an operation of that name. */
function stopAt(claire: ClaireWithWebhooks, change: string): AbortSignal {
  const stop = new AbortController();
  claire.fault = (call) => {
    if (call.startsWith(change)) stop.abort();
    return undefined;
  };
  return stop.signal;
}

describe('a registration that is stopped', () => {
  it('stores the webhook that Claire was just creating, and starts no other', async () => {
    const claire = claireWithWebhooks([foreign]);
    let known: readonly KnownWebhook[] = [];
    const options = {
      signal: stopAt(claire, 'webhook.create'),
      onKnown: (now: readonly KnownWebhook[]) => void (known = now),
    };

    await expect(reconcile(wanted, [], stoppable(claire), options)).rejects.toThrow('stopped');

    expect(known).toEqual(keepable(claire));
    expect(known).toHaveLength(1);
  });

  it('finishes the update of a webhook, and starts no other', async () => {
    const { claire, known } = await settled();
    const changed = { ...wanted, name: 'Another name' };
    const signal = stopAt(claire, 'webhook.update');

    await expect(reconcile(changed, known, stoppable(claire), { signal })).rejects.toThrow(
      'stopped',
    );

    expect(claire.calls.filter((call) => call.startsWith('webhook.update'))).toHaveLength(1);
    expect(claire.stored.filter(({ name }) => name.startsWith('Another name'))).toHaveLength(1);
  });
});

describe('a removal that is stopped', () => {
  it('records the webhook that Claire was just deleting, and deletes no other', async () => {
    const { claire, known } = await settled();
    let left: readonly KnownWebhook[] = known;
    const options = {
      signal: stopAt(claire, 'webhook.delete'),
      onKnown: (now: readonly KnownWebhook[]) => void (left = now),
    };

    await expect(removeAll({ url }, known, stoppable(claire), options)).rejects.toThrow('stopped');

    expect(left).toEqual(known.slice(1));
    expect(keepable(claire)).toEqual(left);
  });
});
