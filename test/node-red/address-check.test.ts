import { describe, expect, it } from '@jest/globals';
import { ClaireError } from '../../claire/errors';
import { AddressCheck } from '../../node-red/runtime/webhooks/address-check';
import { VirtualClock } from '../unit/virtual-clock';

function checked() {
  const clock = new VirtualClock();
  const check = new AddressCheck(clock);
  const states: string[] = [];
  check.watch((state) => states.push(state));
  let asked = 0;
  const request = () => {
    asked += 1;
    return Promise.resolve();
  };
  return { clock, check, states, request, asked: () => asked };
}

const refused = new ClaireError('CLAIRE_UNAUTHORIZED', { message: 'No', status: 401 });
const cut = new ClaireError('CLAIRE_NETWORK', { message: 'Cut', mayHaveActed: true });

describe('an address that Claire is asked to call', () => {
  it('is proven by a call, and stays so', async () => {
    const { clock, check, states, request } = checked();
    const asking = check.ask(request);
    check.prove();
    await clock.run(asking);
    await clock.advance(60_000);

    expect(states).toEqual(['asked', 'proven']);
  });

  it('is silent when none has come after 30 seconds, and proven when one comes late', async () => {
    const { clock, check, states, request } = checked();
    void check.ask(request);
    await clock.advance(29_999);
    expect(states).toEqual(['asked']);

    await clock.advance(1);
    expect(states).toEqual(['asked', 'silent']);
    check.prove();
    expect(states).toEqual(['asked', 'silent', 'proven']);
  });

  it('is asked for once, whatever came of it', async () => {
    const { clock, check, request, asked } = checked();
    void check.ask(request);
    await check.ask(request);
    await clock.advance(60_000);
    await check.ask(request);
    check.prove();
    await check.ask(request);

    expect(asked()).toBe(1);
  });

  it('is not asked for when a call came by itself', async () => {
    const { check, request, asked } = checked();
    check.prove();
    await check.ask(request);

    expect(asked()).toBe(0);
  });

  it('is waited for when Claire may call all the same', async () => {
    const { clock, check, states } = checked();
    void check.ask(() => Promise.reject(cut));
    await clock.advance(30_000);

    expect(states).toEqual(['asked', 'silent']);
  });

  it('is neither silent nor asked for again when Claire refused to call', async () => {
    const { clock, check, states, request, asked } = checked();
    await check.ask(() => Promise.reject(refused));
    await clock.advance(60_000);
    await check.ask(request);

    expect(states).toEqual(['asked', 'notAsked']);
    expect(asked()).toBe(0);
  });

  it('tells nobody who has gone', () => {
    const { check } = checked();
    const states: string[] = [];
    const unwatch = check.watch((state) => states.push(state));
    unwatch();
    check.prove();

    expect(states).toEqual([]);
  });
});
