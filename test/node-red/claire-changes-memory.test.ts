import { describe, expect, it } from '@jest/globals';
import { ChangesMemory } from '../../node-red/nodes/claire-changes/runtime';
import type { NodeContext, RuntimeNode } from '../../node-red/types/node-red';

const here = 'https://api.claire.example';

function memory({ baseUrl = here, retained = new Map<string, unknown>(), context = store() } = {}) {
  const node: Pick<RuntimeNode, 'id' | 'context'> = { id: 'changes', context: () => context };
  return new ChangesMemory(node, baseUrl, retained);
}

function store(values = new Map<string, unknown>()): NodeContext {
  return {
    get: (key, done) => {
      done(undefined, values.get(key));
    },
    set: (key, value, done) => {
      values.set(key, value);
      done(undefined);
    },
  };
}

const full: NodeContext = {
  get: (_key, done) => {
    done(undefined, undefined);
  },
  set: (_key, _value, done) => {
    done(new Error('The disk is full'));
  },
};

describe('what claire-changes keeps', () => {
  it('is in the context, and in this process where Node-RED empties that at a deploy', async () => {
    const retained = new Map<string, unknown>();
    const context = store();
    await memory({ retained, context }).write({ failures: 0 });

    expect(await memory({ context }).read()).toEqual({ failures: 0 });
    expect(await memory({ retained }).read()).toEqual({ failures: 0 });
    expect(await memory().read()).toBeUndefined();
  });

  it('is forgotten with its node', async () => {
    const retained = new Map<string, unknown>();
    await memory({ retained }).write({ failures: 0 });
    memory({ retained }).forget();

    expect(await memory({ retained }).read()).toBeUndefined();
  });

  it('is of one Claire: appointments of the sandbox are not gone from the real one', async () => {
    const context = store();
    await memory({ context }).write({ failures: 0 });

    expect(await memory({ context, baseUrl: 'https://sandbox.example' }).read()).toBeUndefined();
  });

  it('is in this process also where the store fails, which is told', async () => {
    const retained = new Map<string, unknown>();
    const failing = memory({ retained, context: full });

    await expect(failing.write({ failures: 0 })).rejects.toThrow('The disk is full');
    expect(await failing.read()).toEqual({ failures: 0 });
  });
});
